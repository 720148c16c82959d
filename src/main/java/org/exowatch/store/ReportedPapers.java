package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.exowatch.document.Article;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.Subject;
import org.exowatch.document.VesicleRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of a week: highest design level first. */
final class ReportedPapers {

	private static final String PAPERS = """
			select t.*, d.title, d.body = '' as no_abstract, coalesce(d.details -> 'authors', '[]') as authors,
				coalesce(d.details #>> '{journal,isoAbbreviation}', d.details #>> '{journal,title}') as journal,
				nullif(d.details #>> '{published,printed}', '') as printed,
				exowatch.quote_then(d.title_now, d.body_now, d.title, d.body, t.key_start, t.key_end) as key,
				(select i ->> 'value' from json_array_elements(d.details -> 'identifiers') with ordinality i (i, place)
					where i ->> 'type' = 'DOI' order by i.place limit 1) as doi
			from topic_document t join exowatch.document_then d on d.id = t.id
			where t.shown and t.report_week = :monday
			order by t.level nulls last, array_position(:designs, t.evidence), t.source_key collate "C\"""";

	private final JdbcClient jdbc;

	private final Reported reported;

	ReportedPapers(JdbcClient jdbc, Reported reported) {
		this.jdbc = jdbc;
		this.reported = reported;
	}

	List<DigestInput.Paper> read() {
		ReportedConditions conditions = new ReportedConditions(this.jdbc);
		Map<Long, List<DigestInput.Condition>> named = conditions.ofPapers(this.reported.monday());
		Map<Long, List<String>> registrations = new Registrations(this.jdbc).ofPapers(this.reported.monday());
		Map<Long, List<DigestInput.PaperFact>> facts = new ReportedFacts(this.jdbc).ofPapers(this.reported.monday());
		return this.jdbc.sql(PAPERS)
			.param("monday", this.reported.monday())
			.param("designs", designs())
			.query((row, number) -> paper(row, named, registrations, facts))
			.list();
	}

	/** Evidence types in their order. */
	static String[] designs() {
		return Arrays.stream(EvidenceType.values()).map(Enum::name).toArray(String[]::new);
	}

	private DigestInput.Paper paper(ResultSet row, Map<Long, List<DigestInput.Condition>> conditions,
			Map<Long, List<String>> registrations, Map<Long, List<DigestInput.PaperFact>> facts) throws SQLException {
		long id = row.getLong("id");
		List<Article.Author> authors = List.of(Json.read(row.getString("authors"), Article.Author[].class));
		return new DigestInput.Paper(DocumentKey.pubmed(row.getString("source_key")), row.getString("title"),
				authors.stream().map(Article.Author::cited).toList(), row.getString("journal"),
				row.getString("printed"), row.getString("doi"), EvidenceType.valueOf(row.getString("evidence")),
				row.getObject("level", Integer.class), Subject.valueOf(row.getString("subject")),
				VesicleRole.valueOf(row.getString("role")), conditions.getOrDefault(id, List.of()),
				row.getString("key"), registrations.getOrDefault(id, List.of()), flags(row),
				row.getString("disagreement"), facts.getOrDefault(id, List.of()),
				authors.stream().map(ReportedPapers::name).toList());
	}

	private static DigestInput.AuthorName name(Article.Author author) {
		return new DigestInput.AuthorName(author.lastName(), author.foreName(), author.initials(), author.suffix(),
				author.collectiveName());
	}

	private static List<String> flags(ResultSet row) throws SQLException {
		List<String> flags = new ArrayList<>();
		add(flags, "PREPRINT", row.getBoolean("preprint"));
		String status = row.getString("status");
		add(flags, status, List.of("RETRACTED", "CONCERN", "CORRECTED").contains(status));
		add(flags, "NO_ABSTRACT", row.getBoolean("no_abstract"));
		add(flags, "DISAGREEMENT", row.getString("disagreement") != null);
		add(flags, "OLDER", row.getBoolean("older"));
		return flags;
	}

	private static void add(List<String> flags, String flag, boolean holds) {
		if (holds) {
			flags.add(flag);
		}
	}

}
