package org.exowatch.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.SafetyNotice.Relation;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What tells that a page is a letter, that it closes one out, and which one. */
final class FdaLetter {

	private static final Set<NoticeKind> KINDS = Set.of(NoticeKind.WARNING_LETTER, NoticeKind.CLOSE_OUT_LETTER,
			NoticeKind.UNTITLED_LETTER);

	private static final Pattern CLOSE_OUT = Pattern.compile("(?i)close[- ]?out[- ]letter");

	/** The words with which every close-out letter starts. */
	private static final Pattern EVALUATED = Pattern.compile(
			"completed (?:an|its|our|the) evaluation of .{0,80}corrective actions? in response to .{0,40}[Ww]arning [Ll]etter");

	/** A second warning letter evaluates, too. */
	private static final Pattern INADEQUATE = Pattern.compile("(?i)\\b(?:inadequate|not adequate|did not adequately)");

	private static final Pattern LABEL = Pattern.compile("(?i)(?:warning|untitled|close[- ]?out) letter");

	private static final Pattern SALUTATION = Pattern.compile(
			"(?:Dear|Mr\\.|Ms\\.|Mrs\\.|Dr\\.)\\s.*|(?i:to whom it may concern|ladies and gentlemen|(?:dear )?sirs?).*");

	/** In the path of one letter: after the folder that all are in. */
	private static final Pattern LETTER_PATH = Pattern.compile(".*/warning-letters/[^/]+");

	/** Where a close-out letter names the letter that it closes, if at all. */
	private static final int FIRST = 12;

	private FdaLetter() {
	}

	static boolean isLetter(NoticeKind kind) {
		return KINDS.contains(kind);
	}

	/** Whether a page closes a letter out: its address, heading or first words say so. */
	static boolean closesOut(DocumentKey key, Document page, List<String> body) {
		Element heading = page.selectFirst("h1");
		Element label = page.selectFirst(".content-type-label");
		String shown = ((heading != null) ? heading.text() : "") + "\n" + ((label != null) ? label.text() : "") + "\n"
				+ page.title();
		List<String> first = body.subList(0, Math.min(FIRST, body.size()));
		if (first.stream().anyMatch((line) -> INADEQUATE.matcher(line).find())) {
			return false;
		}
		return CLOSE_OUT.matcher(key.key()).find() || CLOSE_OUT.matcher(shown).find() || first.stream()
			.anyMatch((line) -> CLOSE_OUT.matcher(line).matches() || EVALUATED.matcher(line).find());
	}

	/** Why a page is no letter as its layout is known, or null. */
	static @Nullable String fault(SafetyNotice notice, @Nullable String recipient) {
		List<String> missing = new ArrayList<>();
		if (recipient == null) {
			missing.add("no recipient");
		}
		if (notice.identifiers().stream().noneMatch((number) -> number.type().equals("MARCS"))) {
			missing.add("no MARCS number");
		}
		if (notice.text().body().lines().noneMatch((line) -> SALUTATION.matcher(line).matches())) {
			missing.add("no \u2018Dear\u2019 line");
		}
		boolean labelled = notice.text().body().lines().limit(FIRST).anyMatch((line) -> LABEL.matcher(line).matches());
		return (missing.size() < (labelled ? 3 : 2)) ? null
				: String.join(", ", missing) + ": is this still a " + notice.kind().label().toLowerCase(Locale.ROOT)
						+ " page? Its layout has changed, or it is another kind of page";
	}

	/** Of the letters that a page links to, those that close it out or that it closes. */
	static Set<SafetyNotice.Related> related(DocumentKey key, NoticeKind kind, List<Link> links) {
		Set<SafetyNotice.Related> related = new LinkedHashSet<>();
		for (Link link : links) {
			boolean closing = CLOSE_OUT.matcher(link.text() + " " + link.key().key()).find();
			boolean counts = (kind == NoticeKind.CLOSE_OUT_LETTER) != closing;
			if (counts && !link.key().equals(key)) {
				related
					.add(new SafetyNotice.Related(closing ? Relation.CLOSE_OUT : Relation.CLOSED_LETTER, link.key()));
			}
		}
		return related;
	}

	/**
	 * A link to another letter.
	 *
	 * @param text of it
	 * @param key of that letter
	 */
	record Link(String text, DocumentKey key) {

	}

	/**
	 * The links of a page to letters; menus and the page about letters are none.
	 * @param page as it came, with its sidebars
	 */
	static List<Link> links(Document page) {
		List<Link> links = new ArrayList<>();
		for (Element link : page.select("article#main-content a[href], main a[href]")) {
			String url = link.absUrl("href");
			if (link.closest("nav, [role=navigation], .lcds-section-nav") != null || url.isEmpty()) {
				continue;
			}
			DocumentKey key = FdaAddress.key(url, null);
			boolean letter = LETTER_PATH.matcher(key.key()).matches() && !key.key().contains("/about-");
			boolean media = key.key().startsWith("/media/") && CLOSE_OUT.matcher(link.text()).find();
			if (FdaAddress.isFda(url) && (letter || media)) {
				links.add(new Link(link.text(), key));
			}
		}
		return links;
	}

}
