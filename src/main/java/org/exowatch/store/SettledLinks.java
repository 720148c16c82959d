package org.exowatch.store;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links with an end in {@code touched}: what they should be, and the difference made.
 */
final class SettledLinks {

	/** CommentsCorrections, by PMID or else by a DOI that exactly one other paper has. */
	private static final String STATED = """
			insert into wanted_link
			with said as (
				select c.document_id, c.ref_type, c.pmid, c.doi
				from touched t join exowatch.correction c on c.document_id = t.id where %1$s
				union
				select c.document_id, c.ref_type, c.pmid, c.doi
				from touched t join exowatch.correction c on c.pmid = t.source_key and t.source = 'PUBMED'
				where c.pmid is not null and %1$s
			), stated as (
				select d.source_key as this, d.preprint, s.ref_type, coalesce(s.pmid, o.source_key) as other,
					case when s.pmid is null then 'DOI' else 'PMID' end as basis
				from said s
				join exowatch.document d on d.id = s.document_id and d.state = 'LIVE'
				left join lateral (
					select min(x.source_key) as source_key from exowatch.identifier i
					join exowatch.document x on x.id = i.document_id
					where s.pmid is null and left(i.value, 200) = left(s.doi, 200) and i.type = 'DOI' and i.value = s.doi
						and x.id <> d.id and x.source = 'PUBMED'
					having count(distinct x.id) = 1) o on true
				where coalesce(s.pmid, o.source_key) <> d.source_key
			), dated as (
				select s.*, case s.ref_type when 'UpdateIn' then s.preprint else coalesce(p.preprint, false) end as older,
					case s.ref_type when 'UpdateIn' then coalesce(p.preprint, false) else s.preprint end as newer
				from stated s left join exowatch.document p on p.source = 'PUBMED' and p.source_key = s.other
			)
			select distinct on (1, 2, 3, 4, 5) 'PUBMED', case when r.other_first then d.other else d.this end, r.kind,
				'PUBMED', case when r.other_first then d.this else d.other end, d.basis, :at::timestamptz
			from dated d join (values %2$s) r (ref_type, kind, other_first) using (ref_type)
			where d.ref_type not in ('UpdateIn', 'UpdateOf') or case r.kind when 'PREPRINT_OF' then d.older and not d.newer
				when 'UPDATES' then d.newer or not d.older else d.older and d.newer end
			order by 1, 2, 3, 4, 5, d.basis desc
			on conflict do nothing"""
		.formatted(RefType.RELEVANT, RefType.rows());

	/** A preprint or a deleted record whose DOI exactly one other, live document has. */
	private static final String SHARED_DOI = """
			insert into wanted_link
			select d.source, d.source_key, case when d.state = 'DELETED' then 'MERGED_INTO' else 'PREPRINT_OF' end,
				o.source, o.source_key, 'DOI', :at::timestamptz
			from touched t
			join exowatch.document d on d.id = t.id and (d.preprint or d.state = 'DELETED')
			join lateral (
				select min(x.source) as source, min(x.source_key) as source_key, bool_or(x.preprint) as preprint,
					bool_and(x.state = 'LIVE') as live
				from exowatch.identifier i
				join exowatch.identifier j on left(j.value, 200) = left(i.value, 200) and j.type = 'DOI'
					and j.value = i.value and j.document_id <> d.id
				join exowatch.document x on x.id = j.document_id
				where i.document_id = d.id and i.type = 'DOI'
				having count(distinct x.id) = 1) o on o.live
			where (d.state = 'DELETED' or not o.preprint)
				and not exists (select from wanted_link w
					where w.from_source = d.source and w.from_key = d.source_key and w.kind = 'PREPRINT_OF')
			on conflict do nothing""";

	/**
	 * A notice that states nothing of its kind, and repeats the title of one on-topic
	 * paper.
	 */
	private static final String SAME_TITLE = """
			insert into wanted_link
			select d.source, d.source_key, c.kind, o.source, o.source_key, 'TITLE', :at::timestamptz
			from touched t
			join exowatch.document d on d.id = t.id and d.state = 'LIVE'
			join exowatch.title_cue c on c.document_id = d.id and not c.own
			join lateral (
				select min(x.source) as source, min(x.source_key) as source_key
				from exowatch.search_text s join exowatch.document x on x.id = s.document_id
				where s.title_key = c.title_key and x.id <> d.id and x.source = 'PUBMED'
				having count(*) = 1) o on true
			where not exists (select from wanted_link w
				where w.from_source = d.source and w.from_key = d.source_key and w.kind = c.kind)
			on conflict do nothing""";

	private static final String REMOVE = """
			delete from exowatch.link l using touched t
			where (l.from_source = t.source and l.from_key = t.source_key)
				and not exists (select from wanted_link w
					where (w.from_source, w.from_key, w.kind, w.to_source, w.to_key, w.basis)
						= (l.from_source, l.from_key, l.kind, l.to_source, l.to_key, l.basis))""";

	private static final String ADD = "insert into exowatch.link select * from wanted_link on conflict do nothing";

	private final JdbcClient jdbc;

	SettledLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Fills {@code wanted_link}. */
	void derive(OffsetDateTime at) {
		this.jdbc.sql("drop table if exists pg_temp.wanted_link").update();
		this.jdbc.sql("create temporary table wanted_link (like exowatch.link including indexes) on commit drop")
			.update();
		for (String statement : List.of(STATED, SHARED_DOI, SAME_TITLE)) {
			this.jdbc.sql(statement).param("at", at).update();
		}
		new NoticeLinks(this.jdbc).derive(at);
		SameEvents.derive(this.jdbc, at);
		this.jdbc.sql("analyze wanted_link").update();
	}

	/** Removes what is not wanted any more; how many. */
	int remove() {
		String other = REMOVE.replace("l.from_source = t.source and l.from_key = t.source_key",
				"l.to_source = t.source and l.to_key = t.source_key");
		return this.jdbc.sql(REMOVE).update() + this.jdbc.sql(other).update();
	}

	/** Adds what is not there yet; how many. */
	int add() {
		return this.jdbc.sql(ADD).update();
	}

}
