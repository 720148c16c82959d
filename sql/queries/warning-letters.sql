-- Which firms got a letter, and for what conditions did they promote their products?
select coalesce(issued, posted) as date, firm, kind, array_to_string(conditions, ', ') as conditions,
	array_to_string(concerns, ', ') as concerns, url, closed_out, delisted
from analysis.notice
where kind in ('WARNING_LETTER', 'UNTITLED_LETTER')
order by date desc nulls last, path;
