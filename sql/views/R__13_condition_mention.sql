-- One row a mention of a condition, with its words and place.
create or replace view analysis.condition_mention as
select d.source, d.source_key, d.title, c.condition_id, c.name as condition, c.focus, m.ordinal as mention,
	(m.value ->> 'start')::integer as start, (m.value ->> 'end')::integer as "end",
	exowatch.quote(d.title, d.body, (m.value ->> 'start')::integer, (m.value ->> 'end')::integer) as words,
	m.value ->> 'section' as section, m.value ->> 'assertion' as assertion, m.value ->> 'longForm' as long_form,
	m.value ->> 'rule' as rule, z.closed_out, z.delisted
from exowatch.document d
join exowatch.effective_condition c on c.document_id = d.id
left join exowatch.notice_standing z on z.document_id = d.id
cross join lateral jsonb_array_elements(c.mentions) with ordinality m (value, ordinal)
where d.state = 'LIVE';

comment on view analysis.condition_mention is 'One row a mention of a condition, with its words and place.';
comment on column analysis.condition_mention.source is 'PUBMED or FDA.';
comment on column analysis.condition_mention.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.condition_mention.title is 'Title.';
comment on column analysis.condition_mention.condition_id is 'MESH:D010300 and so on.';
comment on column analysis.condition_mention.condition is 'Preferred name.';
comment on column analysis.condition_mention.focus is 'Whether the document is about it.';
comment on column analysis.condition_mention.mention is 'Counts the mentions of a condition in a document, from 1.';
comment on column analysis.condition_mention.start is 'First code point in title, line feed, body.';
comment on column analysis.condition_mention.end is 'Code point after the mention.';
comment on column analysis.condition_mention.words is 'The words there.';
comment on column analysis.condition_mention.section is 'TITLE, BACKGROUND, OBJECTIVE, METHODS, RESULTS, CONCLUSIONS, UNASSIGNED or BODY.';
comment on column analysis.condition_mention.assertion is 'How it is spoken of here.';
comment on column analysis.condition_mention.long_form is 'Long form, where the words are an abbreviation.';
comment on column analysis.condition_mention.rule is 'Id of the rule.';
comment on column analysis.condition_mention.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.condition_mention.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
