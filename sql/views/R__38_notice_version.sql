-- Every text that an FDA notice or watched page had, by its hash.
create or replace view analysis.notice_version as
select d.source_key as path, exowatch.url(d.source, d.source_key) as url, d.notice_kind as kind, v.number, v.current,
	coalesce(lag(v.replaced_at) over (partition by d.id order by v.number), d.first_seen) as seen_at, v.replaced_at,
	v.title, v.body, v.text_hash, z.closed_out, z.delisted
from exowatch.document d
cross join lateral (
	select o.number, false as current, o.replaced_at, o.title, o.body, o.text_hash
	from exowatch.document_version o where o.document_id = d.id
	union all
	select 1 + (select count(*)::integer from exowatch.document_version o where o.document_id = d.id), true, null,
		d.title, d.body, d.text_hash) v
left join exowatch.notice_standing z on z.document_id = d.id
where d.source = 'FDA' and d.state = 'LIVE';

comment on view analysis.notice_version is 'Every text that an FDA notice or watched page had; two that follow each other differ in their hash.';
comment on column analysis.notice_version.path is 'Canonical path on www.fda.gov.';
comment on column analysis.notice_version.url is 'Public page.';
comment on column analysis.notice_version.kind is 'WARNING_LETTER, CONSUMER_ALERT and so on.';
comment on column analysis.notice_version.number is 'Counts the texts of a notice, from 1.';
comment on column analysis.notice_version.current is 'Whether it is the text of today.';
comment on column analysis.notice_version.seen_at is 'When this text was seen first.';
comment on column analysis.notice_version.replaced_at is 'When another text took its place; null: not yet.';
comment on column analysis.notice_version.title is 'Title.';
comment on column analysis.notice_version.body is 'Text, one paragraph a line.';
comment on column analysis.notice_version.text_hash is 'SHA-256 of title, line feed, body.';
comment on column analysis.notice_version.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.notice_version.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
