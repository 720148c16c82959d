-- Which trial registrations do the papers name?
select i.value as registration, p.pmid, p.evidence_type, p.title
from analysis.identifier i join analysis.paper p on p.pmid = i.source_key and i.source = 'PUBMED'
where i.type = 'NCT' or i.value ~ '^NCT[0-9]{8}$'
order by registration, p.pmid;
