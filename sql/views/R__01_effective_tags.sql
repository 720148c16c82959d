-- Tags of the rules, as people decided (as of exowatch.as_of()): what digests and the views of analysts read.
create or replace view exowatch.effective_condition as
with decided as (
	select document_id, value, name, verdict from (
		select distinct on (d.document_id, coalesce(f.condition_id, d.value)) d.document_id,
			coalesce(f.condition_id, d.value) as value, d.name, d.verdict
		from exowatch.decision d left join exowatch.former_condition f on f.former_id = d.value
		where d.facet = 'CONDITION' and d.decided_at <= exowatch.as_of()
		order by d.document_id, coalesce(f.condition_id, d.value), d.decided_at desc, d.id desc) newest
	where verdict <> 'WITHDRAWN'
)
select t.document_id, t.ordinal, t.condition_id, t.name, t.focus or coalesce(d.verdict = 'ACCEPTED', false) as focus,
	case when d.verdict = 'ACCEPTED' then 'AFFIRMED' else t.assertion end as assertion, t.tier, t.found_by, t.rule,
	t.mentions, d.verdict is not null as decided
from exowatch.condition_tag t
left join decided d on d.document_id = t.document_id and d.value = t.condition_id
where d.verdict is distinct from 'REJECTED'
union all
select d.document_id, 1000000 + (row_number() over (partition by d.document_id order by d.value collate "C"))::integer,
	d.value, d.name, true, 'AFFIRMED', 'HIGH', 'DECISION', 'decision', '[]'::jsonb, true
from decided d
where d.verdict = 'ACCEPTED' and not exists (select from exowatch.condition_tag t
	where t.document_id = d.document_id and t.condition_id = d.value);

comment on view exowatch.effective_condition is 'Conditions of documents after human decisions.';
comment on column exowatch.effective_condition.document_id is 'The document.';
comment on column exowatch.effective_condition.ordinal is 'Order of first mention; decided ones last.';
comment on column exowatch.effective_condition.condition_id is 'MESH:D010300 and so on.';
comment on column exowatch.effective_condition.name is 'Preferred name.';
comment on column exowatch.effective_condition.focus is 'Whether the document is about it.';
comment on column exowatch.effective_condition.assertion is 'How the document speaks of it.';
comment on column exowatch.effective_condition.tier is 'HIGH, MEDIUM or LOW.';
comment on column exowatch.effective_condition.found_by is 'MESH, TITLE, ABSTRACT, BODY, or DECISION.';
comment on column exowatch.effective_condition.rule is 'Id of the rule, or decision.';
comment on column exowatch.effective_condition.mentions is 'Places where it is named.';
comment on column exowatch.effective_condition.decided is 'Whether a person decided it.';

create or replace view exowatch.effective_tagging as
with decided as (
	select document_id, facet, value from (
		select distinct on (document_id, facet) document_id, facet, value, verdict
		from exowatch.decision
		where facet in ('EVIDENCE', 'ROLE') and verdict <> 'REJECTED' and decided_at <= exowatch.as_of()
		order by document_id, facet, decided_at desc, id desc) newest
	where verdict = 'ACCEPTED'
)
select t.document_id, coalesce(e.value, t.evidence) as evidence, t.designs, t.subject,
	case when e.value is null or e.value = t.evidence then t.level
		else (array[1, 2, 3, 3, 4, 5, 5, 5])[array_position(array['SYSTEMATIC_REVIEW', 'RANDOMIZED_TRIAL', 'CLINICAL_TRIAL',
			'OBSERVATIONAL', 'CASE_REPORT', 'ANIMAL', 'IN_VITRO', 'IN_SILICO'], e.value)]::smallint end as level,
	t.tier, coalesce(r.value, t.role) as role, t.disagreement, t.key_start, t.key_end, t.condition_version,
	t.evidence_version, t.role_version, t.key_sentence_version, e.value is not null or r.value is not null as decided,
	t.fact_version
from exowatch.tagging t
left join decided e on e.document_id = t.document_id and e.facet = 'EVIDENCE'
left join decided r on r.document_id = t.document_id and r.facet = 'ROLE';

comment on view exowatch.effective_tagging is 'Evidence type and role of documents after human decisions.';
comment on column exowatch.effective_tagging.document_id is 'The document.';
comment on column exowatch.effective_tagging.evidence is 'Primary evidence type.';
comment on column exowatch.effective_tagging.designs is 'All designs performed.';
comment on column exowatch.effective_tagging.subject is 'What was studied.';
comment on column exowatch.effective_tagging.level is 'Design level; not GRADE.';
comment on column exowatch.effective_tagging.tier is 'How far the rules can be relied on here.';
comment on column exowatch.effective_tagging.role is 'Role of the vesicles.';
comment on column exowatch.effective_tagging.disagreement is 'Note when publication type and text disagree.';
comment on column exowatch.effective_tagging.key_start is 'First code point of the key sentence.';
comment on column exowatch.effective_tagging.key_end is 'Code point after it.';
comment on column exowatch.effective_tagging.condition_version is 'Version of the condition component.';
comment on column exowatch.effective_tagging.evidence_version is 'Version of the evidence component.';
comment on column exowatch.effective_tagging.role_version is 'Version of the role component.';
comment on column exowatch.effective_tagging.key_sentence_version is 'Version of the key sentence component.';
comment on column exowatch.effective_tagging.decided is 'Whether a person decided evidence type or role.';
comment on column exowatch.effective_tagging.fact_version is 'Version of the facts component; empty: tagged before there was one.';
