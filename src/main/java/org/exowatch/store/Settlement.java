package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes links and statuses from everything stored; a second time changes no row. */
public final class Settlement {

	/**
	 * CommentsCorrections, by PMID or else by a DOI that exactly one other document has.
	 */
	private static final String STATED = """
			insert into wanted_link
			with stated as (
				select d.source, d.source_key, d.preprint, c.ref_type,
					coalesce(c.pmid, o.source_key) as other, case when c.pmid is null then 'DOI' else 'PMID' end as basis
				from exowatch.correction c
				join exowatch.document d on d.id = c.document_id and d.state = 'LIVE'
				left join lateral (
					select min(x.source_key) as source_key from exowatch.identifier i
					join exowatch.document x on x.id = i.document_id
					where c.pmid is null and left(i.value, 200) = left(c.doi, 200) and i.type = 'DOI' and i.value = c.doi
						and x.id <> d.id and x.source = 'PUBMED'
					having count(distinct x.id) = 1) o on true
				where coalesce(c.pmid, o.source_key) <> d.source_key
			), directed as (
				select s.*, case
					when ref_type in ('RetractionIn', 'RetractionOf', 'RetractedandRepublishedIn',
						'RetractedandRepublishedFrom') then 'RETRACTS'
					when ref_type in ('ExpressionOfConcernIn', 'ExpressionOfConcernFor') then 'CONCERNS'
					when ref_type in ('ErratumIn', 'ErratumFor', 'CorrectedandRepublishedIn',
						'CorrectedandRepublishedFrom', 'PartialRetractionIn', 'PartialRetractionOf') then 'CORRECTS'
					when ref_type = 'UpdateIn' and s.preprint or ref_type = 'UpdateOf' and p.preprint then 'PREPRINT_OF'
					when ref_type in ('UpdateIn', 'UpdateOf') then 'UPDATES' end as kind,
					(ref_type like '%In') <> (ref_type like 'Update%'
						and (ref_type = 'UpdateIn' and s.preprint or ref_type = 'UpdateOf' and coalesce(p.preprint, false)))
						as other_first
				from stated s
				left join exowatch.document p on p.source = 'PUBMED' and p.source_key = s.other
			)
			select distinct on (1, 2, 3, 4, 5) 'PUBMED', case when other_first then other else source_key end, kind,
				'PUBMED', case when other_first then source_key else other end, basis, :at::timestamptz
			from directed where kind is not null
			order by 1, 2, 3, 4, 5, basis desc""";

	/** A preprint or a deleted record whose DOI exactly one other, live document has. */
	private static final String SHARED_DOI = """
			insert into wanted_link
			select d.source, d.source_key, case when d.state = 'DELETED' then 'MERGED_INTO' else 'PREPRINT_OF' end,
				o.source, o.source_key, 'DOI', :at::timestamptz
			from exowatch.document d
			join lateral (
				select min(x.source) as source, min(x.source_key) as source_key, bool_or(x.preprint) as preprint,
					bool_and(x.state = 'LIVE') as live
				from exowatch.identifier i
				join exowatch.identifier j on left(j.value, 200) = left(i.value, 200) and j.type = 'DOI'
					and j.value = i.value and j.document_id <> d.id
				join exowatch.document x on x.id = j.document_id
				where i.document_id = d.id and i.type = 'DOI'
				having count(distinct x.id) = 1) o on o.live
			where (d.preprint or d.state = 'DELETED') and (d.state = 'DELETED' or not o.preprint)
				and not exists (select from wanted_link w
					where w.from_source = d.source and w.from_key = d.source_key and w.kind = 'PREPRINT_OF')""";

	private static final String REMOVE = """
			delete from exowatch.link l where not exists (select from wanted_link w
				where (w.from_source, w.from_key, w.kind, w.to_source, w.to_key, w.basis)
					= (l.from_source, l.from_key, l.kind, l.to_source, l.to_key, l.basis))""";

	private static final String ADD = "insert into exowatch.link select * from wanted_link on conflict do nothing";

	/** The gravest status counts; of several notices the latest PMID. */
	private static final String STATUSES = """
			with told as (
				select l.to_source as source, l.to_key as source_key, l.from_key as notice,
					case l.kind when 'RETRACTS' then 5 when 'CONCERNS' then 4 when 'CORRECTS' then 3 else 1 end as grade
				from exowatch.link l where l.kind in ('RETRACTS', 'CONCERNS', 'CORRECTS', 'UPDATES')
				union all
				select l.from_source, l.from_key, l.to_key, 2 from exowatch.link l where l.kind = 'PREPRINT_OF'
				union all
				select d.source, d.source_key, null, 5 from exowatch.document d where d.retracted_publication
			), gravest as (
				select distinct on (source, source_key) source, source_key, notice, grade from told
				order by source, source_key, grade desc, length(notice) desc nulls last, notice collate "C" desc
			), heads as (
				select l.from_source, l.from_key, min(a.source_key collate "C") as article
				from exowatch.link l
				join exowatch.document a on a.source = l.to_source and a.source_key = l.to_key and a.state = 'LIVE'
				where l.kind = 'PREPRINT_OF' group by 1, 2
			), wanted as (
				select d.id, coalesce((array['UPDATED', 'PUBLISHED', 'CORRECTED', 'CONCERN', 'RETRACTED'])[g.grade], 'NONE')
					as status, g.notice, h.article
				from (select source, source_key from gravest
					union select source, source_key from exowatch.document
						where status <> 'NONE' or superseded_by is not null) k
				join exowatch.document d using (source, source_key)
				left join gravest g using (source, source_key)
				left join heads h on h.from_source = d.source and h.from_key = d.source_key
			)
			update exowatch.document d set status = w.status, status_notice = w.notice, superseded_by = w.article,
				status_changed_at = case when d.status <> w.status then :at else d.status_changed_at end
			from wanted w where w.id = d.id
				and (d.status, d.status_notice, d.superseded_by) is distinct from (w.status, w.notice, w.article)""";

	private final JdbcClient jdbc;

	public Settlement(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Settles in the caller's transaction.
	 * @param topics that exist; memberships of others are dropped
	 * @param at the time of every change
	 */
	public Settled settle(List<Topic> topics, Instant at) {
		this.jdbc.sql("create temporary table if not exists wanted_link (like exowatch.link) on commit delete rows")
			.update();
		this.jdbc.sql("truncate wanted_link").update();
		for (String statement : List.of(STATED, SHARED_DOI)) {
			this.jdbc.sql(statement).param("at", Times.sql(at)).update();
		}
		int removed = this.jdbc.sql(REMOVE).update();
		int added = this.jdbc.sql(ADD).update();
		int statuses = this.jdbc.sql(STATUSES).param("at", Times.sql(at)).update();
		return new Settled(added, removed, statuses, memberships(topics));
	}

	private int memberships(List<Topic> topics) {
		return this.jdbc.sql("delete from exowatch.membership where topic <> all (:topics)")
			.param("topics", topics.stream().map(Topic::id).toArray(String[]::new))
			.update();
	}

	/**
	 * What changed.
	 *
	 * @param linksAdded new links
	 * @param linksRemoved links that no record states any more
	 * @param statuses documents whose status changed
	 * @param membershipsRemoved of topics that are gone
	 */
	public record Settled(int linksAdded, int linksRemoved, int statuses, int membershipsRemoved) {

	}

}
