package org.exowatch.store;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Close-out letters and the warning letters that they close out, and what that and the
 * FDA's listings make of a letter's status.
 */
final class NoticeLinks {

	/**
	 * Notices that came or changed, those with the same MARCS number, and those of which
	 * a listing says, or said, something that a notice's own record does not.
	 */
	private static final String TOUCHED = """
			insert into touched
			select id, source, source_key from scope where source = 'FDA'
			union
			select d.id, d.source, d.source_key from scope s
			join exowatch.identifier i on i.document_id = s.id and i.type = 'MARCS'
			join exowatch.identifier j on left(j.value, 200) = left(i.value, 200) and j.type = 'MARCS' and j.value = i.value
			join exowatch.document d on d.id = j.document_id and d.notice_kind <> 'RECALL'
			where s.source = 'FDA'
			union
			select d.id, d.source, d.source_key from exowatch.listed_notice l
			join exowatch.document d on d.source = 'FDA' and d.source_key = l.key and d.notice_kind <> 'RECALL'
			where l.close_out is not null
			union
			select d.id, d.source, d.source_key from exowatch.link k
			join exowatch.document d on d.source = k.to_source and d.source_key = k.to_key
			where k.kind = 'CLOSES_OUT' and k.basis = 'LISTING'
			on conflict do nothing""";

	/** A delisting changes no link. */
	private static final String AFFECTED = """
			insert into affected
			select d.source, d.source_key from exowatch.listed_notice l
			join exowatch.document d on d.source = 'FDA' and d.source_key = l.key
			where l.delisted is not null
			union
			select source, source_key from exowatch.document where source = 'FDA' and status <> 'NONE'
			on conflict do nothing""";

	private static final String BY_PAGE = """
			insert into wanted_link
			select 'FDA', k.closing, 'CLOSES_OUT', 'FDA', k.closed, 'PAGE', :at::timestamptz
			from touched t
			join exowatch.document d on d.id = t.id and d.source = 'FDA' and d.state = 'LIVE'
			cross join lateral json_array_elements(d.details -> 'related') r (value)
			cross join lateral (values
				(r.value ->> 'relation' = 'CLOSE_OUT', r.value #>> '{key,key}', d.source_key),
				(r.value ->> 'relation' = 'CLOSED_LETTER', d.source_key, r.value #>> '{key,key}')) k (said, closing, closed)
			where k.said and k.closing <> k.closed
			on conflict do nothing""";

	private static final String BY_LISTING = """
			insert into wanted_link
			select 'FDA', l.close_out, 'CLOSES_OUT', 'FDA', l.key, 'LISTING', :at::timestamptz
			from touched t join exowatch.listed_notice l on t.source = 'FDA' and l.key = t.source_key
			where l.close_out <> l.key
			on conflict do nothing""";

	/** MARCS numbers occur twice: then nobody knows which letter is meant. */
	private static final String BY_MARCS = """
			insert into wanted_link
			select 'FDA', c.source_key, 'CLOSES_OUT', 'FDA', w.source_key, 'MARCS', :at::timestamptz
			from touched t
			join exowatch.document c on c.id = t.id and c.notice_kind = 'CLOSE_OUT_LETTER' and c.state = 'LIVE'
			join lateral (
				select min(x.source_key) as source_key from exowatch.identifier i
				join exowatch.identifier j on left(j.value, 200) = left(i.value, 200) and j.type = 'MARCS'
					and j.value = i.value
				join exowatch.document x on x.id = j.document_id and x.notice_kind = 'WARNING_LETTER' and x.state = 'LIVE'
				where i.document_id = c.id and i.type = 'MARCS'
				having count(distinct x.id) = 1) w on true
			where not exists (select from wanted_link k
				where k.from_source = 'FDA' and k.from_key = c.source_key and k.kind = 'CLOSES_OUT')
			on conflict do nothing""";

	private static final String UPDATE = """
			with closed as (
				select distinct on (a.source_key) a.source_key, l.from_key as notice, l.basis
				from affected a
				join exowatch.link l on l.to_source = a.source and l.to_key = a.source_key and l.kind = 'CLOSES_OUT'
				left join exowatch.document c on c.source = l.from_source and c.source_key = l.from_key
				where a.source = 'FDA'
				order by a.source_key, (c.id is not null) desc, l.from_key collate "C"
			), gone as (
				select a.source_key from affected a join exowatch.listed_notice l on l.key = a.source_key
				where a.source = 'FDA' group by a.source_key having bool_and(l.delisted is not null)
			), wanted as (
				select d.id, case when c.source_key is null then case when g.source_key is null then 'NONE' else 'DELISTED' end
					else case when g.source_key is null then 'CLOSED_OUT' else 'CLOSED_OUT_DELISTED' end end as status,
					c.notice, c.basis
				from affected a
				join exowatch.document d using (source, source_key)
				left join closed c on c.source_key = a.source_key
				left join gone g on g.source_key = a.source_key
				where a.source = 'FDA'
			)
			update exowatch.document d set status = w.status, status_notice = w.notice, status_basis = w.basis,
				status_changed_at = case when d.status <> w.status then :at else d.status_changed_at end
			from wanted w where w.id = d.id
				and (d.status, d.status_notice, d.status_basis) is distinct from (w.status, w.notice, w.basis)""";

	private final JdbcClient jdbc;

	NoticeLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds notices to {@code touched}. */
	void touch() {
		this.jdbc.sql(TOUCHED).update();
	}

	/** Adds notices to {@code affected}. */
	void gather() {
		this.jdbc.sql(AFFECTED).update();
	}

	/** Adds to {@code wanted_link}. */
	void derive(OffsetDateTime at) {
		for (String statement : List.of(BY_PAGE, BY_LISTING, BY_MARCS)) {
			this.jdbc.sql(statement).param("at", at).update();
		}
	}

	/** Updates the statuses of notices in {@code affected}; how many changed. */
	int update(OffsetDateTime at) {
		return this.jdbc.sql(UPDATE).param("at", at).update();
	}

}
