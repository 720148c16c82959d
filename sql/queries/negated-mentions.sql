-- Where is a condition named but denied, or only hypothetical?
select condition, assertion, source, source_key, section, words, title
from analysis.condition_mention
where assertion in ('NEGATED', 'HYPOTHETICAL')
order by condition, source, source_key, mention
limit 200;
