-- How many papers of each evidence type are there about each condition?
select condition, evidence_type, therapy, papers
from analysis.evidence_map
where topic = 'exosome-therapy'
order by sum(papers) over (partition by condition_id) desc, condition, papers desc, evidence_type, therapy;
