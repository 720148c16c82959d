-- What else than title and abstract changed in a topic's papers.
create or replace view analysis.paper_change as
select d.source_key as pmid, c.number, c.changed_at, c.origin, c.changed, c.before
from exowatch.document_change c join exowatch.document d on d.id = c.document_id and d.source = 'PUBMED';

comment on view analysis.paper_change is 'What else than title and abstract changed in the records of papers that belong to a topic.';
comment on column analysis.paper_change.pmid is 'PMID.';
comment on column analysis.paper_change.number is 'Counts the changes of a paper, from 1.';
comment on column analysis.paper_change.changed_at is 'When the newer record took its place.';
comment on column analysis.paper_change.origin is 'Feed id, or URI of the file, that the newer record came from.';
comment on column analysis.paper_change.changed is 'Names of the parts of the record that differ: authors, corrections, headings and so on.';
comment on column analysis.paper_change.before is 'Those parts as they were, as JSON.';
