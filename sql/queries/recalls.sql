-- Which recalls were there, each event once, with class and standing?
select coalesce(initiated, posted) as date, firm, title,
	(select string_agg(distinct r.classification, ', ') from analysis.recall r where r.head = h.path) as class,
	(select string_agg(distinct r.standing, ', ') from analysis.recall r where r.head = h.path) as standing,
	(select count(*) from analysis.recall r where r.head = h.path) as notices, url
from analysis.recall h
where counts
order by date desc nulls last, path;
