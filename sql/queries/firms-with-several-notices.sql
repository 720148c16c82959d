-- Which firms have more than one notice?
select name, notices, warning_letters, recalls, other_notices, closed_out_letters, delisted_letters, first_notice,
	last_notice, array_to_string(names, '; ') as names, array_to_string(legal_forms, ', ') as legal_forms
from analysis.firm
where notices > 1
order by notices desc, last_notice desc, firm_key;
