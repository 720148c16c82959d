-- Notices that are closed out or that the FDA does not list any more: one row each, none for all others.
create or replace view exowatch.notice_standing as
with closed as (
	select distinct on (l.to_key) l.to_key as source_key, l.from_key as close_out,
		coalesce(c.published, c.entered, (l.linked_at at time zone 'America/New_York')::date) as closed_out
	from exowatch.link l
	left join exowatch.document c on c.source = l.from_source and c.source_key = l.from_key
	where l.kind = 'CLOSES_OUT' and l.to_source = 'FDA'
	order by l.to_key, (c.id is not null) desc, l.from_key collate "C"
), gone as (
	select l.key as source_key, max(l.delisted) as delisted from exowatch.listed_notice l
	where exists (select from exowatch.listed_notice g where g.key = l.key and g.delisted is not null)
	group by l.key having bool_and(l.delisted is not null)
)
select d.id as document_id, c.closed_out, c.close_out, g.delisted
from (select source_key from closed union select source_key from gone) k
join exowatch.document d on d.source = 'FDA' and d.source_key = k.source_key
left join closed c on c.source_key = k.source_key
left join gone g on g.source_key = k.source_key;

comment on view exowatch.notice_standing is 'Notices that are closed out or that the FDA does not list any more: one row each, none for all others.';
comment on column exowatch.notice_standing.document_id is 'The notice.';
comment on column exowatch.notice_standing.closed_out is 'Date of the close-out letter, else the day when it was found; null: not closed out.';
comment on column exowatch.notice_standing.close_out is 'Canonical path of the close-out letter.';
comment on column exowatch.notice_standing.delisted is 'Day since which the FDA does not list it any more; null: listed, or never in a listing.';
