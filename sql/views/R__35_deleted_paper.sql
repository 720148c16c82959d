-- Papers that PubMed took back, and by what.
create or replace view analysis.deleted_paper as
select d.source_key as pmid, nullif(d.title, '') as title, d.state_changed_at as deleted_at, d.state_reason as reason,
	d.first_seen
from exowatch.document d where d.source = 'PUBMED' and d.state = 'DELETED';

comment on view analysis.deleted_paper is 'Papers that PubMed took back, and by what. One that comes back is no longer here.';
comment on column analysis.deleted_paper.pmid is 'PMID.';
comment on column analysis.deleted_paper.title is 'Title as it was; null when the paper was never seen.';
comment on column analysis.deleted_paper.deleted_at is 'When this database took the deletion.';
comment on column analysis.deleted_paper.reason is 'Such as DeleteCitation in pubmed26n1690.xml.gz; null for deletions taken by version 0.1.';
comment on column analysis.deleted_paper.first_seen is 'When this database saw the paper, or its deletion, first.';
