package org.exowatch.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice.Dated;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A company's announcement of a recall on www.fda.gov (layout of 2019 to 2026): a summary
 * in fields, the announcement, photos. A page without that summary is no such page, or
 * its layout has changed; it is rejected.
 */
final class RecallPage {

	private static final String NO_TEXT = "script, style, noscript, template, iframe, object, svg, nav, aside, form,"
			+ " button, select, header, footer, h1, [hidden], .visually-hidden, .sr-only, .btn, .lcds-alert,"
			+ " .content-type-label, #disclaimer, #recall-photos, .recall-photos, [role=navigation], [class*=share],"
			+ " [class*=social], dl.lcds-description-list--grid";

	private static final Pattern RECALL = Pattern
		.compile("(?i:recall\\s+(?:number|no\\.?|#))\\s*:?\\s*([BDFHVZ]-\\d{3,5}-\\d{2,4})\\b");

	private static final Pattern EVENT = Pattern
		.compile("(?i:recall\\s+event\\s+(?:id|number|no\\.?)|event\\s+id)\\s*:?\\s*(\\d{4,7})\\b");

	private static final int SHORTEST_BODY = 40;

	private final Document page;

	private final DocumentKey key;

	private final @Nullable NoticeKind hint;

	private final @Nullable Element article;

	private final @Nullable RecallFields fields;

	/**
	 * Looks at a page.
	 * @param page as it came
	 * @param key of it
	 * @param hint the kind of notice that its feed names, or null
	 */
	RecallPage(Document page, DocumentKey key, @Nullable NoticeKind hint) {
		this.page = page;
		this.key = key;
		this.hint = hint;
		this.article = page.selectFirst("article#main-content");
		Element list = (this.article != null) ? this.article.selectFirst("dl.lcds-description-list--grid") : null;
		this.fields = (list != null) ? new RecallFields(list) : null;
	}

	/** Whether it has the summary of a recall. */
	boolean isOne() {
		return this.fields != null && this.fields.areOfRecall();
	}

	Parsed read() {
		Element title = (this.article != null) ? this.article.selectFirst("h1") : null;
		if (this.article == null || title == null || this.fields == null || !this.fields.areOfRecall()) {
			return rejected("no recall page (“" + CitationReader.shortened(this.page.title())
					+ "”): it has no heading with a summary of the recall; its layout has changed, or it is another page");
		}
		List<String> announcement = announcement(this.article);
		if (String.join("", announcement).length() < SHORTEST_BODY) {
			return rejected("the page has no text where the company's announcement should be: its layout has changed");
		}
		return draft(PageText.line(title), this.fields, announcement).finish();
	}

	private NoticeDraft draft(String title, RecallFields fields, List<String> announcement) {
		List<String> body = Stream
			.concat(Stream.of("Product Type", "Reason for Announcement").flatMap(fields::paragraph),
					announcement.stream())
			.toList();
		NoticeDraft draft = new NoticeDraft(this.key, Objects.requireNonNullElse(this.hint, NoticeKind.RECALL), title,
				body);
		draft.firm = fields.line("Company Name");
		draft.products = Stream.of("Brand Name", "Product Description")
			.flatMap((name) -> fields.lines(name).stream())
			.distinct()
			.toList();
		draft.issued = day(draft, "Company announcement", fields.line("Company Announcement Date"));
		draft.posted = day(draft, "Posted", fields.line("FDA Publish Date"));
		draft.identifiers.addAll(identifiers(String.join("\n", announcement)));
		return draft;
	}

	/**
	 * What a reader sees counts: the dates in the attributes are of another time zone
	 * each.
	 */
	private static @Nullable LocalDate day(NoticeDraft draft, String name, @Nullable String shown) {
		LocalDate day = FdaDates.in(shown);
		if (day != null) {
			draft.dates.add(new Dated(name, day));
		}
		return day;
	}

	private static List<String> announcement(Element article) {
		Element main = article.selectFirst("[role=main]");
		Element copy = ((main != null) ? main : article).clone();
		copy.select(NO_TEXT).remove();
		copy.select("h2").stream().filter((heading) -> heading.text().equals("Summary")).forEach(Element::remove);
		Footnotes.removeMarks(copy);
		return PageText.paragraphs(copy);
	}

	private static List<Identifier> identifiers(String text) {
		List<Identifier> identifiers = new ArrayList<>();
		for (Matcher number = RECALL.matcher(text); number.find();) {
			identifiers.add(new Identifier("RECALL", number.group(1)));
		}
		for (Matcher event = EVENT.matcher(text); event.find();) {
			identifiers.add(new Identifier("EVENT", event.group(1)));
		}
		return identifiers.stream().distinct().toList();
	}

	private Rejected rejected(String reason) {
		return new Rejected("document", this.key.key(), reason, true, Rejected.Cause.LAYOUT);
	}

}
