-- Which sentences on adverse events, or on their absence, do papers on a condition hold?
select t.condition, f.pmid, f.evidence_type, f.vesicle_role, f.sentence, f.status
from analysis.paper_fact f
join analysis.tagged_document t on t.source = 'PUBMED' and t.source_key = f.pmid and t.focus
where f.kind = 'ADVERSE_EVENT' and not f.superseded
order by t.condition, f.pmid, f.start
limit 500;
