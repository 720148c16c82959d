-- Firms that FDA notices are about, with their names and notices.
create or replace view analysis.firm_notice as
select f.firm_key, n.printed as firm, array(select o.printed from exowatch.notice_name o
		where o.document_id = d.id and o.kind = 'FIRM' and o.role <> 'NAMED' order by o.ordinal) as other_names,
	n.legal_form,
	d.source_key as path, exowatch.url(d.source, d.source_key) as url, d.notice_kind as kind, d.title,
	d.details ->> 'address' as address, d.published as issued, d.entered as posted, d.first_seen,
	coalesce(d.published, d.entered, (d.first_seen at time zone 'America/New_York')::date) as day,
	array(select distinct m.topic from exowatch.membership m where m.document_id = d.id order by m.topic) as topics,
	z.closed_out, z.delisted
from exowatch.notice_firm f
join exowatch.document d on d.id = f.document_id and d.state = 'LIVE'
join exowatch.notice_name n on n.document_id = d.id and n.kind = 'FIRM' and n.role = 'NAMED'
left join exowatch.notice_standing z on z.document_id = d.id;

comment on view analysis.firm_notice is 'One row an FDA notice and the firm that it is about: all notices about one firm have its firm_key.';
comment on column analysis.firm_notice.firm_key is 'The firm: a normal form of its name, without legal form.';
comment on column analysis.firm_notice.firm is 'Its name as this notice prints it.';
comment on column analysis.firm_notice.other_names is 'Other names that this notice gives it (d/b/a, formerly), as printed.';
comment on column analysis.firm_notice.legal_form is 'Legal form in this notice: inc, llc and so on. Another one than elsewhere may mean another firm.';
comment on column analysis.firm_notice.path is 'Canonical path on www.fda.gov.';
comment on column analysis.firm_notice.url is 'Public page.';
comment on column analysis.firm_notice.kind is 'WARNING_LETTER, RECALL and so on.';
comment on column analysis.firm_notice.title is 'Title.';
comment on column analysis.firm_notice.address is 'Address in the notice: two of them may mean two firms.';
comment on column analysis.firm_notice.issued is 'Date of the letter.';
comment on column analysis.firm_notice.posted is 'Date shown by the FDA.';
comment on column analysis.firm_notice.first_seen is 'When it was seen first.';
comment on column analysis.firm_notice.day is 'Issued, else posted, else first seen (US Eastern).';
comment on column analysis.firm_notice.topics is 'Ids of the topics that the notice belongs to.';
comment on column analysis.firm_notice.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.firm_notice.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';

create or replace view analysis.firm as
with f as materialized (
	select * from analysis.firm_notice
), called as (
	select k.firm_key, array_agg(distinct n.printed order by n.printed) as names
	from exowatch.notice_firm k
	join exowatch.notice_name n on n.document_id = k.document_id and n.kind = 'FIRM'
	group by k.firm_key
), belongs as (
	select f.firm_key, array_agg(distinct t.topic order by t.topic) as topics
	from f cross join unnest(f.topics) t (topic) group by f.firm_key
)
select f.firm_key, (array_agg(f.firm order by f.day desc, f.path collate "C"))[1] as name, c.names,
	array_remove(array_agg(distinct f.legal_form), null) as legal_forms, min(f.day) as first_notice,
	max(f.day) as last_notice, count(*) as notices,
	count(*) filter (where f.kind = 'WARNING_LETTER') as warning_letters,
	count(*) filter (where f.kind = 'RECALL') as recalls,
	count(*) filter (where f.kind not in ('WARNING_LETTER', 'RECALL')) as other_notices,
	count(f.closed_out) as closed_out_letters, count(f.delisted) as delisted_letters, b.topics
from f
join called c using (firm_key)
left join belongs b using (firm_key)
group by f.firm_key, c.names, b.topics;

comment on view analysis.firm is 'One row a firm that FDA notices are about.';
comment on column analysis.firm.firm_key is 'The firm: a normal form of its name, without legal form.';
comment on column analysis.firm.name is 'Its name as the latest notice prints it.';
comment on column analysis.firm.names is 'All names and spellings that notices give it.';
comment on column analysis.firm.legal_forms is 'Legal forms in its notices; more than one may mean more than one firm.';
comment on column analysis.firm.first_notice is 'Day of its first notice: issued, else posted, else first seen.';
comment on column analysis.firm.last_notice is 'Day of its last notice.';
comment on column analysis.firm.notices is 'How many notices are about it.';
comment on column analysis.firm.warning_letters is 'How many of them are warning letters.';
comment on column analysis.firm.recalls is 'How many of them are recalls.';
comment on column analysis.firm.other_notices is 'How many are of other kinds.';
comment on column analysis.firm.closed_out_letters is 'How many of them are closed out.';
comment on column analysis.firm.delisted_letters is 'How many of them the FDA does not list any more.';
comment on column analysis.firm.topics is 'Ids of the topics of its notices; null: none.';

create or replace view analysis.firm_hint as
select distinct least(a.firm_key, b.firm_key) as firm_key, greatest(a.firm_key, b.firm_key) as other_firm_key,
	i.type as hint, i.value
from exowatch.notice_firm a
join exowatch.identifier i on i.document_id = a.document_id and i.type in ('MARCS', 'EVENT')
join exowatch.identifier j on left(j.value, 200) = left(i.value, 200) and j.type = i.type and j.value = i.value
join exowatch.notice_firm b on b.document_id = j.document_id and b.firm_key <> a.firm_key
union
select distinct least(a.firm_key, b.firm_key), greatest(a.firm_key, b.firm_key), 'OTHER_NAME', n.printed
from exowatch.notice_firm a
join exowatch.notice_name n on n.document_id = a.document_id and n.kind = 'FIRM' and n.role <> 'NAMED'
join exowatch.notice_name o on o.kind = 'FIRM' and o.name_key = n.name_key
join exowatch.notice_firm b on b.document_id = o.document_id and b.firm_key <> a.firm_key;

comment on view analysis.firm_hint is 'Two firms that may be one, and why; they are not merged.';
comment on column analysis.firm_hint.firm_key is 'One of them.';
comment on column analysis.firm_hint.other_firm_key is 'The other.';
comment on column analysis.firm_hint.hint is 'MARCS, EVENT: their notices share that number. OTHER_NAME: one is said to have this other name (d/b/a, formerly), which the other has, too, or is called.';
comment on column analysis.firm_hint.value is 'The number or the name.';

create or replace view analysis.product as
select n.name_key as product_key, (array_agg(n.printed order by n.document_id desc))[1] as name,
	array_agg(distinct n.printed order by n.printed) as names,
	array_remove(array_agg(distinct f.firm_key order by f.firm_key), null) as firm_keys,
	min(coalesce(d.published, d.entered, (d.first_seen at time zone 'America/New_York')::date)) as first_notice,
	max(coalesce(d.published, d.entered, (d.first_seen at time zone 'America/New_York')::date)) as last_notice,
	count(distinct d.id) as notices, count(distinct d.id) filter (where z.closed_out is not null) as closed_out_letters,
	count(distinct d.id) filter (where z.delisted is not null) as delisted_letters
from exowatch.notice_name n
join exowatch.document d on d.id = n.document_id and d.state = 'LIVE'
left join exowatch.notice_firm f on f.document_id = d.id
left join exowatch.notice_standing z on z.document_id = d.id
where n.kind = 'PRODUCT'
group by n.name_key;

comment on view analysis.product is 'One row a product that the fields of FDA notices name; names within their texts are not looked for.';
comment on column analysis.product.product_key is 'Normal form of its name.';
comment on column analysis.product.name is 'Its name as the latest stored notice prints it.';
comment on column analysis.product.names is 'All spellings.';
comment on column analysis.product.firm_keys is 'Firms of these notices, as in analysis.firm. The same name from two firms may be two products.';
comment on column analysis.product.first_notice is 'Day of its first notice.';
comment on column analysis.product.last_notice is 'Day of its last notice.';
comment on column analysis.product.notices is 'How many notices name it.';
comment on column analysis.product.closed_out_letters is 'How many of them are closed out.';
comment on column analysis.product.delisted_letters is 'How many of them the FDA does not list any more.';
