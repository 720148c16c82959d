-- What did firms claim to treat, in which letters of the FDA?
select condition, firm, issued, sentence, url, closed_out, delisted
from analysis.claimed_condition
order by condition collate "C", issued desc, path collate "C";
