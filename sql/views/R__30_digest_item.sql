-- What published digests reported, and what became of it since.
create or replace view analysis.digest_item as
select i.digest, i.week, i.source, i.source_key, d.title, i.status as status_reported,
	case d.state when 'DELETED' then 'DELETED' else d.status end as status_now, d.status_notice, z.closed_out, z.delisted
from exowatch.digest_item i join exowatch.document d using (source, source_key)
left join exowatch.notice_standing z on z.document_id = d.id;

comment on view analysis.digest_item is 'What published digests reported, and what became of it since.';
comment on column analysis.digest_item.digest is 'Id of the digest.';
comment on column analysis.digest_item.week is 'Monday of its week.';
comment on column analysis.digest_item.source is 'PUBMED or FDA.';
comment on column analysis.digest_item.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.digest_item.title is 'Title.';
comment on column analysis.digest_item.status_reported is 'Status when it was reported.';
comment on column analysis.digest_item.status_now is 'Status now, or DELETED.';
comment on column analysis.digest_item.status_notice is 'PMID of the notice or article behind it, or path of the close-out letter.';
comment on column analysis.digest_item.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.digest_item.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
