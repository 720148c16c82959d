-- Which letters does the FDA not list any more?
select delisted, issued, firm, subject, last_listed, path, stored, closed_out
from analysis.listed_notice
where delisted is not null
order by delisted desc, path collate "C";
