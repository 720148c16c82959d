-- Which papers that a digest reported were retracted, corrected or deleted since?
select digest, week, source_key as pmid, title, status_reported, status_now, status_notice
from analysis.digest_item
where source = 'PUBMED' and status_now <> status_reported
order by week desc, pmid;
