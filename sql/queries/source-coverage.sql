-- When was each source checked last, and what was not checked?
select distinct on (feed) feed, day, state, window_from, window_to, expected, received, missing, reason, complete_through
from analysis.coverage
order by feed, day desc, attempt desc;
