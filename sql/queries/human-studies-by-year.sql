-- How many human studies were published each year?
select extract(year from published)::integer as year, evidence_type, count(*) as papers
from analysis.paper
where 'exosome-therapy' = any (topics) and status <> 'RETRACTED' and superseded_by is null
	and evidence_type in ('RANDOMIZED_TRIAL', 'CLINICAL_TRIAL', 'OBSERVATIONAL', 'CASE_REPORT')
group by 1, 2
order by 1 desc nulls last, 2;
