-- Other names of live documents: DOI, PMC, NCT, MARCS and so on.
create or replace view analysis.identifier as
select d.source, d.source_key, i.type, i.value, z.closed_out, z.delisted
from exowatch.document d join exowatch.identifier i on i.document_id = d.id
left join exowatch.notice_standing z on z.document_id = d.id
where d.state = 'LIVE';

comment on view analysis.identifier is 'Other names of live documents: DOI, PMC, NCT, MARCS and so on.';
comment on column analysis.identifier.source is 'PUBMED or FDA.';
comment on column analysis.identifier.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.identifier.type is 'DOI, PMC, PII, NCT, MARCS and so on.';
comment on column analysis.identifier.value is 'As printed; DOIs in lower case.';
comment on column analysis.identifier.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.identifier.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
