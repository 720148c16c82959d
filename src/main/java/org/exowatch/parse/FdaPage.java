package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.Rejected.Cause;
import org.exowatch.document.SafetyNotice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of fda.gov (layout of 2019 to 2026): a warning letter, an alert, a recall.
 * Scripts, menus, sidebars and buttons are left out. A page that shows no text where text
 * should be is rejected, never an empty notice.
 */
final class FdaPage {

	/** Where the text stands, best place first. */
	private static final String[] MAIN = { "article#main-content [role=main]", "article#main-content",
			"main [role=main]", "main", "[role=main]" };

	private static final String NO_TEXT = "script, style, noscript, template, iframe, object, embed, svg, canvas, video,"
			+ " audio, map, dialog, nav, aside, form, button, footer, select, [role=navigation], [role=complementary],"
			+ " [role=dialog], [role=alert], [hidden], [aria-hidden=true], [style~=(?i)display:\\s*none], [class*=share],"
			+ " [class*=social], [class*=qualtrics], [id*=qualtrics], [class*=QSI], [class*=survey], [id^=ZN_],"
			+ " .visually-hidden, .sr-only, .field--label, .lcds-alert, .btn, .breadcrumb";

	/** A body shorter than this is a heading that was left over from a redesign. */
	private static final int SHORTEST_BODY = 40;

	private final RawDocument raw;

	private final @Nullable NoticeKind hint;

	private final InputStream in;

	FdaPage(RawDocument raw, @Nullable NoticeKind hint, InputStream in) {
		this.raw = raw;
		this.hint = hint;
		this.in = in;
	}

	/** What an HTML page calls itself, for a message. */
	static String title(Opened in) {
		String head = new String(in.head(), StandardCharsets.UTF_8);
		return CitationReader.shortened(Jsoup.parse(head).title());
	}

	Parsed read() {
		try {
			byte[] bytes = this.in.readNBytes(Limits.PAGE_BYTES + 1);
			if (bytes.length > Limits.PAGE_BYTES) {
				return rejected(null, "the page is larger than " + (Limits.PAGE_BYTES >> 20) + " MB", Cause.CONTENT);
			}
			return notice(Jsoup.parse(new ByteArrayInputStream(bytes), PageEncoding.of(bytes), this.raw.url()));
		}
		catch (IOException ex) {
			return rejected(null, GzipFaults.reason(ex), Cause.CONTENT);
		}
	}

	private Parsed notice(Document page) {
		String excess = excess(page);
		if (excess != null) {
			return rejected(null, "the page has more than " + excess, Cause.CONTENT);
		}
		if (isBlockPage(page)) {
			return rejected(null, "the FDA's block page (“" + CitationReader.shortened(Plain.text(page.title()))
					+ "”) in place of the document: it was not checked, ask again later", Cause.BLOCKED);
		}
		DocumentKey key = FdaAddress.key(this.raw.url(), canonical(page));
		page.setBaseUri(key.url());
		LocalDate posted = FdaHead.current(page);
		List<FdaLetter.Link> links = FdaLetter.links(page);
		Element main = main(page);
		if (main == null) {
			return rejected(key, "the page has no main part: its layout has changed, or it is no page of fda.gov",
					Cause.LAYOUT);
		}
		if (isListing(main)) {
			return rejected(key, "the page is a list of links without an article: its layout has changed, or it is an"
					+ " index and not a document", Cause.LAYOUT);
		}
		NoticeKind asked = kind(key, page);
		List<String> body = body(main, asked);
		boolean closing = asked == NoticeKind.WARNING_LETTER && FdaLetter.closesOut(key, page, body);
		NoticeKind kind = closing ? NoticeKind.CLOSE_OUT_LETTER : asked;
		if (String.join("", body).length() < SHORTEST_BODY) {
			return rejected(key, "the page has no text where the " + kind.label().toLowerCase(Locale.ROOT)
					+ " should be: its layout has changed", Cause.LAYOUT);
		}
		return notice(key, kind, body, new FdaHead(page, new FdaFields(main)), posted, links);
	}

	private static Parsed notice(DocumentKey key, NoticeKind kind, List<String> body, FdaHead head,
			@Nullable LocalDate posted, List<FdaLetter.Link> links) {
		NoticeDraft draft = head.draft(key, kind, body, posted);
		if (FdaLetter.isLetter(kind)) {
			draft.related.addAll(FdaLetter.related(key, kind, links));
		}
		SafetyNotice notice = draft.finish();
		String fault = FdaLetter.isLetter(kind) ? FdaLetter.fault(notice, head.addressee()) : null;
		return (fault != null) ? rejected(key, fault, Cause.LAYOUT) : notice;
	}

	/** Which limit a page goes beyond, or null. */
	private static @Nullable String excess(Document page) {
		int[] count = new int[2];
		page.traverse((node, depth) -> {
			count[0] += (node instanceof Element) ? 1 : 0;
			count[1] = Math.max(count[1], depth);
		});
		return (count[0] > Limits.PAGE_ELEMENTS) ? Limits.PAGE_ELEMENTS + " elements"
				: (count[1] > Limits.DEPTH) ? Limits.DEPTH + " elements within each other" : null;
	}

	/** Whatever the apology is for: it is short and called so, or leads to one. */
	private static boolean isBlockPage(Document page) {
		String title = page.title().toLowerCase(Locale.ROOT);
		int length = page.body().text().length();
		return (length < 3000 && (title.contains("fda apology") || title.equals("access denied")))
				|| (length < 500 && page.html().contains("/apology_objects/"));
	}

	private static @Nullable String canonical(Document page) {
		Element link = page.selectFirst("link[rel=canonical][href]");
		Element meta = page.selectFirst("meta[property=og:url][content]");
		return (link != null) ? link.attr("href") : (meta != null) ? meta.attr("content") : null;
	}

	private static @Nullable Element main(Document page) {
		page.select(NO_TEXT).remove();
		for (String place : MAIN) {
			Element main = page.selectFirst(place);
			if (main != null) {
				Footnotes.removeMarks(main);
				return main;
			}
		}
		return null;
	}

	/**
	 * A main part that is no article of the present layout has to have prose of its own.
	 */
	private static boolean isListing(Element main) {
		if (main.closest("article#main-content") != null) {
			return false;
		}
		Element prose = main.clone();
		prose.select("h1, h2, h3, h4, header, table, small, a, li:has(a)").remove();
		return prose.text().length() < SHORTEST_BODY && !main.select("a").isEmpty();
	}

	private NoticeKind kind(DocumentKey key, Document page) {
		NoticeKind byAddress = (this.hint != null) ? this.hint : FdaAddress.kind(key);
		if (byAddress != null) {
			return byAddress;
		}
		Element label = page.selectFirst(".content-type-label");
		return switch ((label != null) ? label.text().strip().toUpperCase(Locale.ROOT) : "") {
			case "WARNING LETTER", "CLOSE-OUT LETTER", "CLOSEOUT LETTER" -> NoticeKind.WARNING_LETTER;
			case "UNTITLED LETTER" -> NoticeKind.UNTITLED_LETTER;
			case "COMPANY ANNOUNCEMENT" -> NoticeKind.RECALL;
			case "GUIDANCE DOCUMENT" -> NoticeKind.GUIDANCE;
			default -> NoticeKind.SAFETY_COMMUNICATION;
		};
	}

	private static List<String> body(Element main, NoticeKind kind) {
		Element copy = main.clone();
		copy.select("h1, .content-type-label, aside, header").remove();
		if (FdaLetter.isLetter(kind)) {
			FdaFields.removeLetterHead(copy);
		}
		return PageText.paragraphs(copy);
	}

	private static Rejected rejected(@Nullable DocumentKey key, String reason, Cause cause) {
		return new Rejected("document", (key != null) ? key.key() : null, reason, true, cause);
	}

}
