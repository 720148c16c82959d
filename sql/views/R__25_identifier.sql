-- Other names of live documents: DOI, PMC, NCT, MARCS and so on.
create or replace view analysis.identifier as
select d.source, d.source_key, i.type, i.value
from exowatch.document d join exowatch.identifier i on i.document_id = d.id
where d.state = 'LIVE';

comment on view analysis.identifier is 'Other names of live documents: DOI, PMC, NCT, MARCS and so on.';
comment on column analysis.identifier.source is 'PUBMED or FDA.';
comment on column analysis.identifier.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.identifier.type is 'DOI, PMC, PII, NCT, MARCS and so on.';
comment on column analysis.identifier.value is 'As printed; DOIs in lower case.';
