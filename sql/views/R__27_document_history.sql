-- Texts of documents as they were before they changed.
create or replace view analysis.document_history as
select d.source, d.source_key, v.number, v.replaced_at, v.title, v.body, v.version, v.revised, z.closed_out, z.delisted
from exowatch.document_version v join exowatch.document d on d.id = v.document_id
left join exowatch.notice_standing z on z.document_id = d.id;

comment on view analysis.document_history is 'Texts of documents as they were before they changed.';
comment on column analysis.document_history.source is 'PUBMED or FDA.';
comment on column analysis.document_history.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.document_history.number is 'Counts the texts of a document, from 1.';
comment on column analysis.document_history.replaced_at is 'When a newer text took its place.';
comment on column analysis.document_history.title is 'Title as it was.';
comment on column analysis.document_history.body is 'Body as it was.';
comment on column analysis.document_history.version is 'PMID version of that text.';
comment on column analysis.document_history.revised is 'DateRevised of that text.';
comment on column analysis.document_history.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.document_history.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
