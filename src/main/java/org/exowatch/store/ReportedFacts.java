package org.exowatch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.PaperFact;
import org.exowatch.document.DigestInput.Statement;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What papers state about their study and their vesicles; numbers of registries aside.
 */
final class ReportedFacts {

	/** Sentences on adverse events that the ledger takes from papers of earlier weeks. */
	private static final int SOME = 10;

	private static final String OF_PAPERS = """
			select f.document_id, f.kind, f.value, case when f.kind = 'ADVERSE_EVENT'
				then exowatch.quote_then(d.title_now, d.body_now, d.title, d.body, f.sentence_start, f.sentence_end) end
				as quote
			from exowatch.fact_tag f
			join topic_document t on t.id = f.document_id
			join exowatch.document_then d on d.id = f.document_id
			where t.shown and t.report_week = ? and f.kind <> 'REGISTRATION'
				and (f.fact_start is null or exowatch.quote_then(d.title_now, d.body_now, d.title, d.body, f.fact_start,
					f.fact_end) is not null)
				and (f.kind <> 'ADVERSE_EVENT' or t.therapy and exowatch.quote_then(d.title_now, d.body_now, d.title, d.body,
					f.sentence_start, f.sentence_end) is not null)
			order by f.document_id, f.ordinal""";

	/**
	 * Those of the week, then some earlier ones: the highest design first, then the
	 * newest.
	 */
	private static final String ADVERSE_EVENTS = """
			select s.source_key, s.evidence, s.added,
				exowatch.quote_then(d.title_now, d.body_now, d.title, d.body, s.sentence_start, s.sentence_end) as quote
			from (
				select t.id, t.source_key, t.evidence, t.report_week = :monday and not t.older as added, f.sentence_start, f.sentence_end,
					row_number() over (partition by t.report_week = :monday and not t.older order by array_position(:designs, t.evidence),
						t.report_week desc, t.entered desc nulls last, t.source_key collate "C" desc, f.ordinal) as place
				from topic_document t join exowatch.fact_tag f on f.document_id = t.id
				where t.counted and t.therapy and f.kind = 'ADVERSE_EVENT' and f.sentence_start is not null
			) s join exowatch.document_then d on d.id = s.id
			where (s.added or s.place <= :some) and exowatch.quote_then(d.title_now, d.body_now, d.title, d.body,
				s.sentence_start, s.sentence_end) is not null
			order by s.added desc, s.place""";

	private final JdbcClient jdbc;

	ReportedFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Long, List<PaperFact>> ofPapers(LocalDate monday) {
		Map<Long, List<PaperFact>> found = new LinkedHashMap<>();
		this.jdbc.sql(OF_PAPERS).param(monday).query((row) -> {
			found.computeIfAbsent(row.getLong("document_id"), (id) -> new ArrayList<>())
				.add(new PaperFact(FactKind.valueOf(row.getString("kind")), row.getString("value"),
						row.getString("quote")));
		});
		return found;
	}

	/** What papers about therapy say on adverse events, also that there were none. */
	List<Statement> adverseEvents(LocalDate monday) {
		return this.jdbc.sql(ADVERSE_EVENTS)
			.param("monday", monday)
			.param("designs", ReportedPapers.designs())
			.param("some", SOME)
			.query((row, number) -> new Statement(DocumentKey.pubmed(row.getString("source_key")),
					row.getString("quote"), FactKind.ADVERSE_EVENT.name(), null, Marks.NONE,
					EvidenceType.valueOf(row.getString("evidence")), row.getBoolean("added")))
			.list();
	}

}
