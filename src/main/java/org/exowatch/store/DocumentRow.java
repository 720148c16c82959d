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
import org.exowatch.document.NoticeName;
import org.exowatch.document.Parsed;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tagged;
import org.exowatch.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * One paper or notice as it goes into the tables, encoded, and what must be known of it
 * to tell whether it is written.
 *
 * @param key identity
 * @param textHash of title and body
 * @param recordHash of everything but the tags
 * @param version of the PMID
 * @param revised or null
 * @param entered or null
 * @param document its row, up to where it comes from
 * @param identifiers rows
 * @param corrections rows
 * @param names rows
 * @param tags rows
 */
record DocumentRow(DocumentKey key, String textHash, String recordHash, int version, @Nullable LocalDate revised,
		@Nullable LocalDate entered, EncodedRows document, EncodedRows identifiers, EncodedRows corrections,
		EncodedRows names, TagRows tags) {

	/** What {@link #document} holds, in this order. */
	static final String COLUMNS = """
			id, source, source_key, notice_kind, title, body, sections, details, text_hash, record_hash, version, revised,
			entered, published, preprint, retracted_publication, state""";

	private static final int COLUMN_COUNT = 17;

	private static final Pattern PMID = Pattern.compile("[0-9]{1,12}");

	private static final Pattern DOI = Pattern.compile("\\b10\\.[0-9]{4,9}/[^\\s\"<>]{1,200}");

	static DocumentRow of(Tagged tagged) {
		Parsed parsed = tagged.parsed();
		if (parsed instanceof Article article) {
			Facts facts = new Facts(clean(article.key()), null, article.text(), article.version(),
					PgText.day(article.revised()), PgText.day(article.entered()), PgText.day(article.published().day()),
					has(article, "D000076942", "Preprint"), retracted(article), article.identifiers(),
					article.corrections(), List.of());
			return of(article, facts, tagged);
		}
		if (parsed instanceof SafetyNotice notice) {
			Facts facts = new Facts(clean(notice.key()), notice.kind().name(), notice.text(), 1, null,
					PgText.day(notice.posted()), PgText.day(notice.issued()), false, false, notice.identifiers(),
					List.of(), NoticeName.of(notice));
			return of(notice, facts, tagged);
		}
		throw new IllegalArgumentException("only articles and notices are stored, not " + parsed);
	}

	private static DocumentRow of(Parsed parsed, Facts facts, Tagged tagged) {
		CopyFields fields = new CopyFields();
		Sha256 text = new Sha256();
		Sha256 record = new Sha256();
		fields.row(COLUMN_COUNT + DocumentTables.CONTEXT_COLUMN_COUNT);
		fields.name(facts.key.source().name()).text(facts.key.key()).text(facts.noticeKind);
		fields.text(facts.text.title());
		text.part(fields.last()).mark('\n');
		record.add(fields.last());
		fields.text(facts.text.body());
		text.part(fields.last());
		record.add(fields.last());
		record.add(fields.jsonb(sections(facts.text)).last());
		record.add(fields.json(parsed).last());
		String textHash = text.hex();
		String recordHash = record.hex();
		fields.name(textHash).name(recordHash).integer(facts.version).day(facts.revised);
		fields.day(facts.entered).day(facts.published).truth(facts.preprint).truth(facts.retracted).name("LIVE");
		return new DocumentRow(facts.key, textHash, recordHash, facts.version, facts.revised, facts.entered,
				fields.take(), identifiers(facts.identifiers, fields), corrections(facts.corrections, fields),
				names(facts.names, fields), TagRows.of(tagged, textHash, fields));
	}

	private static DocumentKey clean(DocumentKey key) {
		return new DocumentKey(key.source(), PgText.clean(key.key()));
	}

	private static List<SectionJson> sections(Text text) {
		List<SectionJson> sections = new ArrayList<>();
		int start = text.title().codePointCount(0, text.title().length()) + 1;
		for (Section section : text.sections()) {
			int end = start + section.text().codePointCount(0, section.text().length());
			sections.add(new SectionJson(section.kind(), section.label(), start, end));
			start = end + 1;
		}
		return sections;
	}

	/** A retraction notice is not what it retracts. */
	private static boolean retracted(Article article) {
		return has(article, "D016441", "Retracted Publication") && !has(article, "D016440", "Retraction of Publication")
				&& !has(article, "D016440", "Retraction Notice");
	}

	private static boolean has(Article article, String ui, String name) {
		for (Article.PublicationType type : article.publicationTypes()) {
			if (type.ui().equals(ui) || type.name().equalsIgnoreCase(name)) {
				return true;
			}
		}
		return false;
	}

	private static EncodedRows identifiers(List<Identifier> identifiers, CopyFields fields) {
		for (int i = 0; i < identifiers.size(); i++) {
			Identifier identifier = identifiers.get(i);
			fields.row(4);
			fields.integer(i).text(identifier.type()).text(identifier.value());
		}
		return fields.take();
	}

	private static EncodedRows corrections(List<Article.Correction> corrections, CopyFields fields) {
		for (int i = 0; i < corrections.size(); i++) {
			Article.Correction correction = corrections.get(i);
			String pmid = correction.pmid();
			fields.row(5);
			fields.integer(i)
				.text(correction.refType())
				.text((pmid != null && PMID.matcher(pmid).matches()) ? pmid : null)
				.text(doi(correction.source()));
		}
		return fields.take();
	}

	/** Also for notices that are stored already, when the rules have changed. */
	static EncodedRows names(List<NoticeName> names, CopyFields fields) {
		for (int i = 0; i < names.size(); i++) {
			NoticeName name = names.get(i);
			fields.row(7);
			fields.integer(i).name(name.kind().name()).name(name.role().name()).text(name.printed());
			fields.text(name.key()).text(name.legalForm());
		}
		return fields.take();
	}

	private static @Nullable String doi(String source) {
		Matcher doi = DOI.matcher(source);
		return (source.contains("10.") && doi.find())
				? doi.group().replaceAll("[.,;)\\]]+$", "").toLowerCase(Locale.ROOT) : null;
	}

	/** A section as it stands in the database: where it lies in the text. */
	record SectionJson(SectionKind kind, @Nullable String label, int start, int end) {

	}

	/** What papers and notices have in common. */
	private record Facts(DocumentKey key, @Nullable String noticeKind, Text text, int version,
			@Nullable LocalDate revised, @Nullable LocalDate entered, @Nullable LocalDate published, boolean preprint,
			boolean retracted, List<Identifier> identifiers, List<Article.Correction> corrections,
			List<NoticeName> names) {

	}

}
