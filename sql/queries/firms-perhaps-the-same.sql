-- Which firms may be one under two names?
select a.name as firm, b.name as other_firm, h.hint, h.value
from analysis.firm_hint h
join analysis.firm a on a.firm_key = h.firm_key
join analysis.firm b on b.firm_key = h.other_firm_key
order by a.firm_key, b.firm_key, h.hint, h.value;
