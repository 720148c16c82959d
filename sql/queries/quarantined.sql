-- What could not be taken, and why?
select quarantined_at, origin, position, key, reason
from analysis.quarantine
order by quarantined_at desc, origin, position
limit 200;
