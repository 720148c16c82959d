-- Which concerns do FDA notices raise, in their own words?
select concern, kind, coalesce(posted, issued) as date, sentence, source_key as path, closed_out, delisted
from analysis.concern
where source = 'FDA'
order by concern, date desc nulls last, path;
