package org.exowatch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.Article;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.Parsed;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tagged;
import org.exowatch.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * One paper or notice as it goes into the tables.
 *
 * @param key identity
 * @param noticeKind or null for papers
 * @param title cleaned
 * @param body cleaned
 * @param sections jsonb
 * @param details jsonb
 * @param textHash of title and body
 * @param recordHash of everything but the tags
 * @param version of the PMID
 * @param revised or null
 * @param entered or null
 * @param published or null
 * @param preprint by publication type
 * @param retracted by publication type
 * @param identifiers rows
 * @param corrections rows
 * @param tags rows
 */
record DocumentRow(DocumentKey key, @Nullable String noticeKind, String title, String body, String sections,
		String details, String textHash, String recordHash, int version, @Nullable LocalDate revised,
		@Nullable LocalDate entered, @Nullable LocalDate published, boolean preprint, boolean retracted,
		List<@Nullable String[]> identifiers, List<@Nullable String[]> corrections, TagRows tags) {

	private static final Pattern PMID = Pattern.compile("[0-9]{1,12}");

	private static final Pattern DOI = Pattern.compile("\\b10\\.[0-9]{4,9}/[^\\s\"<>]{1,200}");

	static DocumentRow of(Tagged tagged) {
		Parsed parsed = tagged.parsed();
		if (parsed instanceof Article article) {
			return article(article, tagged);
		}
		if (parsed instanceof SafetyNotice notice) {
			return notice(notice, tagged);
		}
		throw new IllegalArgumentException("only articles and notices are stored, not " + parsed);
	}

	private static DocumentRow article(Article article, Tagged tagged) {
		String title = PgText.clean(article.text().title());
		String body = PgText.clean(article.text().body());
		String sections = sections(article.text());
		String details = Json.details(article);
		return new DocumentRow(clean(article.key()), null, title, body, sections, details,
				Sha256.of(title + "\n" + body), recordHash(title, body, sections, details), article.version(),
				article.revised(), article.entered(), article.published().day(), has(article, "D000076942", "Preprint"),
				has(article, "D016441", "Retracted Publication"), identifiers(article.identifiers()),
				corrections(article), TagRows.of(tagged));
	}

	private static DocumentRow notice(SafetyNotice notice, Tagged tagged) {
		String title = PgText.clean(notice.text().title());
		String body = PgText.clean(notice.text().body());
		String sections = sections(notice.text());
		String details = Json.write(notice);
		return new DocumentRow(clean(notice.key()), notice.kind().name(), title, body, sections, details,
				Sha256.of(title + "\n" + body), recordHash(title, body, sections, details), 1, null, notice.posted(),
				notice.issued(), false, false, identifiers(notice.identifiers()), List.of(), TagRows.of(tagged));
	}

	private static DocumentKey clean(DocumentKey key) {
		return new DocumentKey(key.source(), PgText.clean(key.key()));
	}

	private static String recordHash(String title, String body, String sections, String details) {
		return new Sha256().add(title).add(body).add(sections).add(details).hex();
	}

	private static String sections(Text text) {
		List<SectionJson> sections = new ArrayList<>();
		int start = text.title().codePointCount(0, text.title().length()) + 1;
		for (Section section : text.sections()) {
			int end = start + section.text().codePointCount(0, section.text().length());
			sections.add(new SectionJson(section.kind(), section.label(), start, end));
			start = end + 1;
		}
		return Json.write(sections);
	}

	private static boolean has(Article article, String ui, String name) {
		return article.publicationTypes()
			.stream()
			.anyMatch((type) -> type.ui().equals(ui) || type.name().equalsIgnoreCase(name));
	}

	private static List<@Nullable String[]> identifiers(List<Identifier> identifiers) {
		List<@Nullable String[]> rows = new ArrayList<>();
		for (Identifier identifier : identifiers) {
			rows.add(new @Nullable String[] { Integer.toString(rows.size()), PgText.clean(identifier.type()),
					PgText.clean(identifier.value()) });
		}
		return rows;
	}

	private static List<@Nullable String[]> corrections(Article article) {
		List<@Nullable String[]> rows = new ArrayList<>();
		for (Article.Correction correction : article.corrections()) {
			String pmid = correction.pmid();
			rows.add(new @Nullable String[] { Integer.toString(rows.size()), PgText.clean(correction.refType()),
					(pmid != null && PMID.matcher(pmid).matches()) ? pmid : null, doi(correction.source()) });
		}
		return rows;
	}

	private static @Nullable String doi(String source) {
		Matcher doi = DOI.matcher(source);
		return doi.find() ? PgText.clean(doi.group().replaceAll("[.,;)\\]]+$", "").toLowerCase(Locale.ROOT)) : null;
	}

	/** A section as it stands in the database: where it lies in the text. */
	record SectionJson(SectionKind kind, @Nullable String label, int start, int end) {

	}

}
