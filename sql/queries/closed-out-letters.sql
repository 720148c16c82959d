-- Which letters are closed out, or no longer listed by the FDA?
select firm, kind, coalesce(issued, posted) as date, closed_out, delisted, url, 'https://www.fda.gov' || close_out as close_out_url
from analysis.notice
where closed_out is not null or delisted is not null
order by coalesce(delisted, closed_out) desc, path;
