-- What is the highest design reached in humans for each condition?
select condition, highest_evidence_type, highest_level as design_level_not_grade, papers, pmids
from analysis.human_evidence
where topic = 'exosome-therapy'
order by highest_level, papers desc, condition;
