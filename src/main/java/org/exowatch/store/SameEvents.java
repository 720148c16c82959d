package org.exowatch.store;

import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notices of one recall: its page on www.fda.gov and openFDA's records of its products.
 * Each is linked to the one that counts for all of them: the page, else the first record.
 * A page that names no number belongs to the only event of its firm with such a product
 * in the same days, if there is only one and no other page could be meant.
 */
final class SameEvents {

	/** Days between a company's announcement and the day on which it began to recall. */
	private static final int DAYS = 7;

	private static final String LINKS = """
			insert into wanted_link
			with recall as materialized (
				select d.source_key as key, left(d.source_key, 1) = '/' as page, coalesce(d.published, d.entered) as day,
					exowatch.recall_firm(d.details ->> 'firm') as firm,
					exowatch.recall_words(coalesce((select string_agg(p, ' ')
						from json_array_elements_text(d.details -> 'products') p), d.title), d.details ->> 'firm') as words,
					(select min(i.value collate "C") from exowatch.identifier i
						where i.document_id = d.id and i.type = 'EVENT') as event,
					(select array_agg(i.value) from exowatch.identifier i
						where i.document_id = d.id and i.type = 'RECALL') as numbers
				from touched t join exowatch.document d on d.id = t.id
				where d.source = 'FDA' and d.notice_kind = 'RECALL' and d.state = 'LIVE'
			), record as (
				select r.*, coalesce(r.event, r.key) as event_key from recall r where not r.page
			), stated as (
				select p.key, coalesce(p.event, n.event_key) as event_key,
					case when p.event is null then 'RECALL' else 'EVENT' end as basis
				from recall p
				left join lateral (select min(r.event_key collate "C") as event_key from record r
					where r.numbers && p.numbers having count(distinct r.event_key) = 1) n on true
				where p.page and (p.event is not null or n.event_key is not null)
			), candidate as (
				select distinct p.key, r.event_key
				from recall p
				join record r on r.firm = p.firm and abs(r.day - p.day) <= :days
					and (select count(*) from unnest(p.words) w where w = any (r.words))
						>= greatest(1, least(2, cardinality(p.words), cardinality(r.words)))
				where p.page and p.key not in (select key from stated)
					and r.event_key not in (select event_key from stated)
			), member as (
				select key, event_key, false as page, 'EVENT' as basis from record
				union all
				select key, event_key, true, basis from stated
				union all
				select key, event_key, true, 'FIRM' from candidate c
				where (select count(*) from candidate x where x.key = c.key) = 1
					and (select count(*) from candidate x where x.event_key = c.event_key) = 1
			), headed as (
				select key, event_key, page, basis, first_value(key) over heads as head,
					first_value(page) over heads as page_heads, first_value(basis) over heads as head_basis
				from member
				window heads as (partition by event_key order by page desc, key collate "C")
			)
			select 'FDA', key, 'SAME_EVENT', 'FDA', head, case when page_heads and not page then head_basis else basis end,
				:at::timestamptz
			from headed where key <> head
			on conflict do nothing""";

	private SameEvents() {
	}

	/** Adds to {@code wanted_link}; {@code touched} holds every recall, or none. */
	static void derive(JdbcClient jdbc, OffsetDateTime at) {
		jdbc.sql(LINKS).param("days", DAYS).param("at", at).update();
	}

}
