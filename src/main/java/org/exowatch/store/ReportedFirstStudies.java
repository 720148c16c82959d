package org.exowatch.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which conditions a week has the first study in people. */
final class ReportedFirstStudies {

	/**
	 * Affirmed is what is so of people: what a paper says of animals, denies, supposes or
	 * tells as background is no study of it in people. An article whose preprint an
	 * earlier week had is no other study.
	 */
	private static final String FIRST = """
			with study as (
				select c.condition_id, c.name, t.source_key, t.level, t.evidence,
					t.report_week = :monday and not t.older as added
				from topic_document t
				join topic_condition c on c.document_id = t.id and c.focus and c.assertion = 'AFFIRMED'
				where t.therapy and t.evidence = any (:human) and (t.counted or t.source = 'PUBMED' and t.live
					and t.superseded and t.status <> 'RETRACTED' and t.report_week < :monday)
			)
			select condition_id, min(name collate "C") as name, array_agg(source_key
				order by level nulls last, array_position(:designs, evidence), source_key collate "C") as papers
			from study group by condition_id having bool_and(added)
			order by min(name collate "C"), condition_id collate "C\"""";

	private final JdbcClient jdbc;

	private final Reported reported;

	ReportedFirstStudies(JdbcClient jdbc, Reported reported) {
		this.jdbc = jdbc;
		this.reported = reported;
	}

	List<DigestInput.FirstHumanStudy> read() {
		return this.jdbc.sql(FIRST)
			.param("monday", this.reported.monday())
			.param("human",
					Arrays.stream(EvidenceType.values())
						.filter(EvidenceType::human)
						.map(Enum::name)
						.toArray(String[]::new))
			.param("designs", ReportedPapers.designs())
			.query((row, number) -> new DigestInput.FirstHumanStudy(row.getString("condition_id"),
					row.getString("name"),
					Stream.of((String[]) row.getArray("papers").getArray()).map(DocumentKey::pubmed).toList()))
			.list();
	}

}
