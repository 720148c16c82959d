-- Which reactions do adverse event reports, which do not establish causation, name most often?
select reaction, sum(naming_it) as naming_it, min(received_from) as received_from, max(received_to) as received_to, note
from analysis.adverse_event
group by reaction, note
order by naming_it desc, reaction;
