package org.exowatch.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.IsoWeek;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a digest counts. */
final class ReportedCounts {

	private static final String CONDITIONS = """
			select c.condition_id, min(c.name collate "C") as name, t.evidence, t.therapy, count(*) as cumulative,
				count(*) filter (where t.report_week = :monday and not t.older) as added
			from topic_document t
			join topic_condition c on c.document_id = t.id and c.focus and c.assertion in ('AFFIRMED', 'ANIMAL')
			where t.counted group by c.condition_id, t.evidence, t.therapy
			order by min(min(c.name collate "C")) over (partition by c.condition_id), c.condition_id collate "C",
				array_position(:designs, t.evidence), t.therapy desc""";

	/**
	 * Weeks before anything was collected are none to compare with: of those that a load
	 * filled, the ones without a gap up to the first that was collected are taken.
	 */
	private static final String HISTORY = """
			select w.week::date as week, count(*) filter (where t.shown) as papers,
				count(*) filter (where t.shown and t.therapy) as therapy,
				count(*) filter (where t.source = 'FDA' and t.live and not exists (select from exowatch.link l
					join topic_document h on h.source = l.to_source and h.source_key = l.to_key
						and h.report_week = t.report_week and h.live
					where l.from_source = t.source and l.from_key = t.source_key and l.kind = 'SAME_EVENT'
						and l.linked_at <= :asOf)) as notices
			from generate_series(coalesce((select max(e.week)::date + 7
				from generate_series(:monday::date - 84, coalesce((select min(b.report_week) from topic_document b
					where not b.backfill), :monday::date) - 7, interval '7 days') e (week)
				where not exists (select from topic_document b where b.report_week = e.week::date)),
				:monday::date - 84), :monday::date, interval '7 days') w (week)
			left join topic_document t on t.report_week = w.week::date
			group by w.week order by w.week""";

	/**
	 * Since the last digest of the paper's own week or a later one. Titles are read of
	 * those that are named only: a join would read the texts of all documents.
	 */
	private static final String ADDED_LATE = """
			with told as materialized (
				select f.week, max(l.as_of) as last from exowatch.digest f
				join exowatch.digest l on l.digest = f.digest and l.week >= f.week and l.week < :monday and l.as_of <= :asOf
				where f.digest = :digest and f.week < :monday and f.as_of <= :asOf
				group by f.week
			), late as materialized (
				select t.id, t.source_key, t.evidence, t.therapy, t.report_week, t.preprint, t.status,
					count(*) over () as all_of_them
				from told join topic_document t on t.report_week = told.week and t.first_seen > told.last
				where t.backfill and t.shown
				order by t.report_week, t.source_key collate "C" limit :most
			)
			select late.*, (select d.title from exowatch.document_then d where d.id = late.id) as title
			from late order by late.report_week, late.source_key collate "C\"""";

	private static final String EXCLUDED = """
			select reason, count from (
				select 1 as place, 'off topic' as reason, count(*) as count from (
					select d.id from exowatch.document d
					where d.report_week = :monday and d.first_seen <= :asOf and d.state = 'LIVE'
					union all
					select d.id from exowatch.document d
					where d.report_week = :monday and d.first_seen <= :asOf and d.state = 'DELETED'
						and d.state_changed_at > :asOf and d.record_hash <> '') d
				where not exists (select from exowatch.membership_then m
					where m.topic = :topic and m.document_id = d.id)
				union all
				select 2, 'deleted', count(*) from topic_document where report_week = :monday and not live
				union all
				select 3, 'superseded preprint', count(*) from topic_document
				where report_week = :monday and live and superseded and preprint
				union all
				select 4, 'other publication of the same paper', count(*) from topic_document
				where report_week = :monday and live and superseded and not preprint
				union all
				select 5, 'notice of a correction', count(*) from topic_document
				where report_week = :monday and live and not superseded and source = 'PUBMED' and evidence = 'CORRECTION') x
			where count > 0 order by place""";

	private static final String VERSIONS = """
			select v.component, v.version, count(*) as documents
			from topic_document t
			cross join lateral (values (1, 'condition', t.condition_version), (2, 'evidence', t.evidence_version),
				(3, 'role', t.role_version), (4, 'key sentence', t.key_sentence_version),
				(5, 'facts', t.fact_version)) v (place, component, version)
			where t.live and v.version <> '' group by v.place, v.component, v.version order by v.place, v.version collate "C\"""";

	/** A load of years may add thousands. */
	private static final int MOST_LATE = 200;

	private static final List<String> MARKED = List.of("RETRACTED", "CONCERN", "CORRECTED");

	private final JdbcClient jdbc;

	private final Reported reported;

	ReportedCounts(JdbcClient jdbc, Reported reported) {
		this.jdbc = jdbc;
		this.reported = reported;
	}

	List<DigestInput.ConditionCount> conditions() {
		return this.jdbc.sql(CONDITIONS)
			.param("monday", this.reported.monday())
			.param("designs", ReportedPapers.designs())
			.query((row, number) -> new DigestInput.ConditionCount(row.getString("condition_id"), row.getString("name"),
					EvidenceType.valueOf(row.getString("evidence")), row.getBoolean("therapy"),
					row.getInt("cumulative"), row.getInt("added")))
			.list();
	}

	List<DigestInput.WeekCount> history() {
		return this.jdbc.sql(HISTORY)
			.param("monday", this.reported.monday())
			.param("asOf", Times.sql(this.reported.asOf()))
			.query((row, number) -> new DigestInput.WeekCount(new IsoWeek(row.getObject("week", LocalDate.class)),
					row.getInt("papers"), row.getInt("therapy"), row.getInt("notices")))
			.list();
	}

	Late late() {
		int[] all = new int[1];
		List<DigestInput.LatePaper> papers = this.jdbc.sql(ADDED_LATE)
			.param("monday", this.reported.monday())
			.param("digest", this.reported.spec().id())
			.param("asOf", Times.sql(this.reported.asOf()))
			.param("most", MOST_LATE)
			.query((row, number) -> {
				all[0] = row.getInt("all_of_them");
				return new DigestInput.LatePaper(DocumentKey.pubmed(row.getString("source_key")),
						row.getString("title"), EvidenceType.valueOf(row.getString("evidence")),
						row.getBoolean("therapy"), new IsoWeek(row.getObject("report_week", LocalDate.class)),
						flags(row.getBoolean("preprint"), row.getString("status")));
			})
			.list();
		return new Late(all[0], papers);
	}

	private static List<String> flags(boolean preprint, String status) {
		return Stream.of(preprint ? "PREPRINT" : "", MARKED.contains(status) ? status : "")
			.filter((flag) -> !flag.isEmpty())
			.toList();
	}

	List<DigestInput.Excluded> excluded() {
		return this.jdbc.sql(EXCLUDED)
			.param("monday", this.reported.monday())
			.param("asOf", Times.sql(this.reported.asOf()))
			.param("topic", this.reported.spec().topic())
			.query((row, number) -> new DigestInput.Excluded(row.getString("reason"), row.getInt("count")))
			.list();
	}

	List<DigestInput.VersionCount> versions() {
		return this.jdbc.sql(VERSIONS)
			.query((row, number) -> new DigestInput.VersionCount(row.getString("component"), row.getString("version"),
					row.getInt("documents")))
			.list();
	}

	/**
	 * Papers added to weeks that earlier digests reported.
	 *
	 * @param count of all
	 * @param papers the first of them
	 */
	record Late(int count, List<DigestInput.LatePaper> papers) {

	}

}
