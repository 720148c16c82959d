-- Papers that a live paper cites; only where references were asked for (exowatch.references).
create or replace view analysis.reference as
select d.source_key as pmid, r.ordinal::integer as ordinal, r.value ->> 'citation' as citation,
	(select i ->> 'value' from json_array_elements(r.value -> 'identifiers') i
		where i ->> 'type' = 'PUBMED' limit 1) as cited_pmid,
	(select i ->> 'value' from json_array_elements(r.value -> 'identifiers') i
		where i ->> 'type' = 'DOI' limit 1) as cited_doi
from exowatch.document d
cross join lateral json_array_elements(d.details -> 'references') with ordinality r (value, ordinal)
where d.source = 'PUBMED' and d.state = 'LIVE';

comment on view analysis.reference is 'Papers that a live paper cites; only where references were asked for (exowatch.references).';
comment on column analysis.reference.pmid is 'The citing paper.';
comment on column analysis.reference.ordinal is 'Order in the paper, from 1.';
comment on column analysis.reference.citation is 'As printed.';
comment on column analysis.reference.cited_pmid is 'PMID of the cited paper; null if PubMed names none.';
comment on column analysis.reference.cited_doi is 'DOI of the cited paper in lower case; null if PubMed names none.';
