-- Which conditions rest on animals and cells alone?
select condition, sum(papers) as papers
from analysis.evidence_map m
where topic = 'exosome-therapy' and therapy
group by condition_id, condition
having bool_and(evidence_type in ('ANIMAL', 'IN_VITRO', 'IN_SILICO', 'NARRATIVE_REVIEW', 'OPINION', 'OTHER'))
order by papers desc, condition;
