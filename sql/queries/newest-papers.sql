-- Which papers about exosome therapy came last?
select report_week, pmid, evidence_type, vesicle_role, title, key_sentence
from analysis.paper
where 'exosome-therapy' = any (topics) and vesicle_role in ('THERAPEUTIC', 'DELIVERY')
order by first_seen desc, pmid desc
limit 50;
