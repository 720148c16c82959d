-- Where is a condition named but denied, or only hypothetical?
select condition, assertion, source, source_key, section, words, title, closed_out, delisted
from analysis.condition_mention
where assertion in ('NEGATED', 'HYPOTHETICAL')
order by condition, source, source_key, mention
limit 200;
