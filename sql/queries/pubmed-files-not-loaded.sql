-- Which of PubMed's files are listed and not loaded, and why?
select name, state, reason, url
from analysis.pubmed_file
where state <> 'DONE'
order by sequence
limit 200;
