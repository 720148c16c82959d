package org.exowatch.store;

import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statuses of the documents in {@code touched} and of those linked to them, with their
 * history.
 */
final class SettledStatuses {

	/** Before links are changed: an end that is not linked any more counts, too. */
	private static final String AFFECTED = """
			insert into affected
			select source, source_key from touched
			union select l.to_source, l.to_key from touched t
				join exowatch.link l on l.from_source = t.source and l.from_key = t.source_key
			union select l.from_source, l.from_key from touched t
				join exowatch.link l on l.to_source = t.source and l.to_key = t.source_key
			union select from_source, from_key from wanted_link
			union select to_source, to_key from wanted_link""";

	/**
	 * The gravest counts; of several notices the latest PMID. Of two documents that each
	 * say to be a version of the other, the lower key is the one that counts.
	 */
	private static final String UPDATE = """
			with told as (
				select a.source, a.source_key, l.from_key as notice, l.basis,
					case l.kind when 'RETRACTS' then 5 when 'CONCERNS' then 4 when 'CORRECTS' then 3 else 1 end as grade
				from affected a join exowatch.link l on l.to_source = a.source and l.to_key = a.source_key
				where l.kind in ('RETRACTS', 'CONCERNS', 'CORRECTS', 'UPDATES')
				union all
				select a.source, a.source_key, l.to_key, l.basis, 2
				from affected a join exowatch.link l on l.from_source = a.source and l.from_key = a.source_key
				where l.kind = 'PREPRINT_OF'
				union all
				select a.source, a.source_key, null, 'TYPE', 5
				from affected a join exowatch.document d using (source, source_key) where d.retracted_publication
				union all
				select a.source, a.source_key, null, 'TITLE', 5
				from affected a join exowatch.document d using (source, source_key)
				join exowatch.title_cue c on c.document_id = d.id and c.own
				union all
				select a.source, a.source_key, null, 'STATED', case
					when c.ref_type in ('RetractionIn', 'RetractedandRepublishedIn') then 5
					when c.ref_type = 'ExpressionOfConcernIn' then 4
					when c.ref_type <> 'UpdateIn' then 3 when d.preprint then 2 else 1 end
				from affected a join exowatch.document d using (source, source_key)
				join exowatch.correction c on c.document_id = d.id
				where c.ref_type in ('RetractionIn', 'RetractedandRepublishedIn', 'ExpressionOfConcernIn', 'ErratumIn',
						'PartialRetractionIn', 'CorrectedandRepublishedIn', 'UpdateIn')
					and (c.pmid is null or c.pmid = d.source_key)
			), gravest as (
				select distinct on (source, source_key) source, source_key, notice, basis, grade from told
				order by source, source_key, grade desc, length(notice) desc nulls last, notice collate "C" desc,
					basis collate "C"
			), heads as (
				select l.from_source, l.from_key, min(h.source_key collate "C") as head
				from affected a
				join exowatch.link l on l.from_source = a.source and l.from_key = a.source_key
					and l.kind in ('PREPRINT_OF', 'VERSION_OF')
				join exowatch.document h on h.source = l.to_source and h.source_key = l.to_key and h.state = 'LIVE'
				where not exists (select from exowatch.link b
					where b.from_source = l.to_source and b.from_key = l.to_key and b.to_source = l.from_source
						and b.to_key = l.from_key and b.kind in ('PREPRINT_OF', 'VERSION_OF')
						and (length(l.from_key), l.from_key collate "C") < (length(l.to_key), l.to_key collate "C"))
				group by 1, 2
			), wanted as (
				select d.id, coalesce((array['UPDATED', 'PUBLISHED', 'CORRECTED', 'CONCERN', 'RETRACTED'])[g.grade], 'NONE')
					as status, g.notice, g.basis, h.head
				from affected a
				join exowatch.document d using (source, source_key)
				left join gravest g using (source, source_key)
				left join heads h on h.from_source = d.source and h.from_key = d.source_key
				where a.source = 'PUBMED'
			)
			update exowatch.document d set status = w.status, status_notice = w.notice, status_basis = w.basis,
				superseded_by = w.head,
				status_changed_at = case when d.status <> w.status then :at else d.status_changed_at end
			from wanted w where w.id = d.id and (d.status, d.status_notice, d.status_basis, d.superseded_by)
				is distinct from (w.status, w.notice, w.basis, w.head)""";

	/** A document that never was more than a deletion has no history. */
	private static final String HISTORY = """
			insert into exowatch.status_change (document_id, number, changed_at, from_status, to_status, notice, basis)
			select d.id, coalesce(last.number, 0) + 1,
				case when 'DELETED' in (n.status, last.to_status) then coalesce(d.state_changed_at, :at) else :at end,
				coalesce(last.to_status, 'NONE'), n.status, case d.state when 'LIVE' then d.status_notice end,
				case d.state when 'LIVE' then d.status_basis end
			from affected a
			join exowatch.document d using (source, source_key)
			cross join lateral (values (case d.state when 'DELETED' then 'DELETED' else d.status end)) n (status)
			left join lateral (select c.number, c.to_status from exowatch.status_change c
				where c.document_id = d.id order by c.number desc limit 1) last on true
			where d.record_hash <> '' and n.status <> coalesce(last.to_status, 'NONE')""";

	private final JdbcClient jdbc;

	SettledStatuses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes whose statuses may change: once the links are derived, not yet changed. */
	void gather() {
		this.jdbc.sql("drop table if exists pg_temp.affected").update();
		this.jdbc.sql("""
				create temporary table affected (source text, source_key text, primary key (source, source_key))
				on commit drop""").update();
		this.jdbc.sql(AFFECTED).update();
		new NoticeLinks(this.jdbc).gather();
		this.jdbc.sql("analyze affected").update();
	}

	/** Updates them; how many documents changed. */
	int update(OffsetDateTime at) {
		int changed = this.jdbc.sql(UPDATE).param("at", at).update() + new NoticeLinks(this.jdbc).update(at);
		this.jdbc.sql(HISTORY).param("at", at).update();
		return changed;
	}

}
