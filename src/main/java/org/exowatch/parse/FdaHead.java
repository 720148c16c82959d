package org.exowatch.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page of fda.gov says about its document: title, numbers, dates, who to whom. */
final class FdaHead {

	private static final Pattern MARCS = Pattern.compile("MARCS-CMS:?\\s+(\\d+)");

	/** How the text of a close-out letter names the letter that it closes. */
	private static final Pattern CLOSED = Pattern.compile("\\bCMS(?: Case)? ?(?:#|No\\.?|Number)?:? ?(\\d{5,7})\\b");

	private static final String SITE = " | FDA";

	/** A letter or alert has its own date in one of its first lines. */
	private static final int DATE_LINES = 6;

	private final Document page;

	private final FdaFields fields;

	private final @Nullable Element heading;

	FdaHead(Document page, FdaFields fields) {
		this.page = page;
		this.fields = fields;
		this.heading = page.selectFirst("h1.content-title, h1");
	}

	/**
	 * The day that a page shows as its last change, else the one in its meta data, which
	 * is printed as US Eastern time.
	 * @param page as it came, with its sidebars
	 */
	static @Nullable LocalDate current(Document page) {
		Element current = page.selectFirst(".node-current-date");
		LocalDate shown = (current != null) ? FdaDates.in(PageText.line(current)) : null;
		Element meta = page.selectFirst("meta[property=article:published_time]");
		return (shown != null || meta == null) ? shown : FdaDates.in(meta.attr("content"));
	}

	NoticeDraft draft(DocumentKey key, NoticeKind kind, List<String> body, @Nullable LocalDate current) {
		String title = title();
		NoticeDraft draft = new NoticeDraft(key, kind, title, body);
		draft.office = FdaOffices.normalisedOrNull(this.fields.firstPlain("issuing office", ".address"));
		draft.firm = firm(kind, title);
		draft.recipient = recipient();
		draft.address = address();
		draft.products = this.fields.lines("product").stream().distinct().toList();
		draft.issued = issued(body);
		draft.posted = current;
		draft.identifiers.addAll(identifiers(kind, body));
		return draft;
	}

	/** Whom the fields of a letter name: a person, else a firm. */
	@Nullable String addressee() {
		String person = recipient();
		return (person != null) ? person : this.fields.firstPlain("recipient", ".field, .address, a");
	}

	/** The heading without the number and date in it; else the title of the page. */
	private String title() {
		if (this.heading != null) {
			Element copy = this.heading.clone();
			copy.select("span:has(time), time").remove();
			String title = PageText.line(copy);
			if (!title.isEmpty()) {
				return title;
			}
		}
		return withoutSite(Plain.text(this.page.title()));
	}

	/** A title without the name of the site after it. */
	static String withoutSite(String title) {
		return title.endsWith(SITE) ? title.substring(0, title.length() - SITE.length()) : title;
	}

	private @Nullable String firm(NoticeKind kind, String title) {
		if (!FdaLetter.isLetter(kind)) {
			return null;
		}
		String named = this.fields.firstPlain("recipient", ".field, .address, a");
		return (named != null) ? named : title;
	}

	/** {@code Name, Title}; several are parted by a semicolon. */
	private @Nullable String recipient() {
		StringBuilder names = new StringBuilder();
		for (Element field : this.page
			.select(".field--name-field-recipient-name, .field--name-field-recipient-title")) {
			String text = PageText.line(field);
			boolean title = field.hasClass("field--name-field-recipient-title");
			names.append((text.isEmpty() || names.isEmpty()) ? "" : title ? ", " : "; ").append(text);
		}
		return names.isEmpty() ? null : names.toString();
	}

	private @Nullable String address() {
		List<String> lines = this.fields.paragraphs("recipient", ".address");
		return lines.isEmpty() ? null : String.join(", ", lines);
	}

	private @Nullable LocalDate issued(List<String> body) {
		LocalDate inHeading = FdaDates.in(headingLine());
		if (inHeading != null) {
			return inHeading;
		}
		return body.stream().limit(DATE_LINES).map(FdaDates::exactly).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private List<Identifier> identifiers(NoticeKind kind, List<String> body) {
		List<Identifier> identifiers = new ArrayList<>();
		String text = (kind == NoticeKind.CLOSE_OUT_LETTER) ? String.join("\n", body) : "";
		for (Matcher marcs : List.of(MARCS.matcher(headingLine()), CLOSED.matcher(text))) {
			if (identifiers.isEmpty() && marcs.find()) {
				identifiers.add(new Identifier("MARCS", marcs.group(1)));
			}
		}
		this.fields.lines("reference #").forEach((number) -> identifiers.add(new Identifier("REFERENCE", number)));
		return identifiers;
	}

	private String headingLine() {
		return (this.heading != null) ? PageText.line(this.heading) : "";
	}

}
