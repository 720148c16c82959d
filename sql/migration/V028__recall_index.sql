-- Recalls are linked with each other whenever one of them comes or changes.
create index document_recall_ix on exowatch.document (id) where notice_kind = 'RECALL';
