-- When the status of a document changed, from what to what, and because of which notice.
create or replace view analysis.status_history as
select d.source, d.source_key, d.title, c.number, c.changed_at, c.from_status, c.to_status, c.notice, c.basis
from exowatch.status_change c join exowatch.document d on d.id = c.document_id;

comment on view analysis.status_history is 'When the status of a document changed, from what to what, and because of which notice.';
comment on column analysis.status_history.source is 'PUBMED or FDA.';
comment on column analysis.status_history.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.status_history.title is 'Title.';
comment on column analysis.status_history.number is 'Counts the changes of a document, from 1.';
comment on column analysis.status_history.changed_at is 'When it was seen.';
comment on column analysis.status_history.from_status is 'NONE, UPDATED, PUBLISHED, CORRECTED, CONCERN, RETRACTED or DELETED.';
comment on column analysis.status_history.to_status is 'Status from then on; NONE: what was stated before no longer is.';
comment on column analysis.status_history.notice is 'PMID of the notice or article; null when none is named.';
comment on column analysis.status_history.basis is 'PMID, DOI, TITLE, TYPE or STATED, as in paper.status_basis; null: not known.';
