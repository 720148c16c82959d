-- Tags after human decisions, one row a tag: conditions, evidence type, role.
create or replace view analysis.effective_tag as
select d.source, d.source_key, 'CONDITION' as facet, c.condition_id as value, c.name, c.focus, c.assertion, c.tier,
	c.rule, c.decided, z.closed_out, z.delisted
from exowatch.document d join exowatch.effective_condition c on c.document_id = d.id
left join exowatch.notice_standing z on z.document_id = d.id
where d.state = 'LIVE'
union all
select d.source, d.source_key, f.facet, f.value, null, null, null, t.tier, null, t.decided, null, null
from exowatch.document d join exowatch.effective_tagging t on t.document_id = d.id
cross join lateral (values ('EVIDENCE', t.evidence), ('ROLE', t.role)) f (facet, value)
where d.state = 'LIVE' and d.source = 'PUBMED';

comment on view analysis.effective_tag is 'Tags after human decisions, one row a tag: conditions, evidence type, role.';
comment on column analysis.effective_tag.source is 'PUBMED or FDA.';
comment on column analysis.effective_tag.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.effective_tag.facet is 'CONDITION, EVIDENCE or ROLE.';
comment on column analysis.effective_tag.value is 'Condition id, evidence type or role.';
comment on column analysis.effective_tag.name is 'Preferred name of a condition.';
comment on column analysis.effective_tag.focus is 'Whether the document is about the condition.';
comment on column analysis.effective_tag.assertion is 'How it speaks of the condition.';
comment on column analysis.effective_tag.tier is 'HIGH, MEDIUM or LOW.';
comment on column analysis.effective_tag.rule is 'Id of the rule of a condition.';
comment on column analysis.effective_tag.decided is 'Whether a person decided it.';
comment on column analysis.effective_tag.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.effective_tag.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
