-- When the status of a document changed, from what to what, and because of which notice.
create or replace view analysis.status_history as
select d.source, d.source_key, d.title, c.number, c.changed_at, c.from_status, c.to_status, c.notice, c.basis, z.closed_out, z.delisted
from exowatch.status_change c join exowatch.document d on d.id = c.document_id
left join exowatch.notice_standing z on z.document_id = d.id;

comment on view analysis.status_history is 'When the status of a document changed, from what to what, and because of which notice.';
comment on column analysis.status_history.source is 'PUBMED or FDA.';
comment on column analysis.status_history.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.status_history.title is 'Title.';
comment on column analysis.status_history.number is 'Counts the changes of a document, from 1.';
comment on column analysis.status_history.changed_at is 'When it was seen.';
comment on column analysis.status_history.from_status is 'NONE, UPDATED, PUBLISHED, CORRECTED, CONCERN, RETRACTED or DELETED; of notices NONE, CLOSED_OUT, DELISTED or CLOSED_OUT_DELISTED.';
comment on column analysis.status_history.to_status is 'Status from then on; NONE: what was stated before no longer is.';
comment on column analysis.status_history.notice is 'PMID of the notice or article, path of the close-out letter; null when none is named.';
comment on column analysis.status_history.basis is 'PMID, DOI, TITLE, TYPE or STATED, as in paper.status_basis; null: not known.';
comment on column analysis.status_history.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.status_history.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
