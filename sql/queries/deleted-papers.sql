-- Which papers did PubMed take back, and by which file?
select deleted_at, pmid, title, reason
from analysis.deleted_paper
where title is not null
order by deleted_at desc, pmid collate "C"
limit 200;
