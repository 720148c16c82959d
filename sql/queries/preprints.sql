-- Which preprints have no article yet?
select pmid, report_week, evidence_type, title
from analysis.paper
where preprint and superseded_by is null and 'exosome-therapy' = any (topics)
order by report_week desc, pmid;
