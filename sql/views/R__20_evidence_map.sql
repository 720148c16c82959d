-- Papers by topic, condition, evidence type and whether the vesicles are the therapy: focus conditions, affirmed, without retracted papers and superseded preprints.
create or replace view analysis.evidence_map as
select m.topic, c.condition_id, min(c.name collate "C") as condition, t.evidence as evidence_type,
	t.role in ('THERAPEUTIC', 'DELIVERY') as therapy, count(distinct d.id) as papers, min(d.report_week) as first_week,
	max(d.report_week) as last_week
from exowatch.document d
join (select distinct document_id, topic from exowatch.membership) m on m.document_id = d.id
join exowatch.effective_tagging t on t.document_id = d.id
join exowatch.effective_condition c on c.document_id = d.id and c.focus and c.assertion in ('AFFIRMED', 'ANIMAL')
where d.state = 'LIVE' and d.source = 'PUBMED' and d.status <> 'RETRACTED' and d.superseded_by is null and t.evidence <> 'CORRECTION'
group by m.topic, c.condition_id, t.evidence, t.role in ('THERAPEUTIC', 'DELIVERY');

comment on view analysis.evidence_map is 'Papers by topic, condition, evidence type and whether the vesicles are the therapy: focus conditions, affirmed, without retracted papers and superseded preprints.';
comment on column analysis.evidence_map.topic is 'Id of the topic.';
comment on column analysis.evidence_map.condition_id is 'MESH:D010300 and so on.';
comment on column analysis.evidence_map.condition is 'Preferred name.';
comment on column analysis.evidence_map.evidence_type is 'Primary evidence type.';
comment on column analysis.evidence_map.therapy is 'Whether the role of the vesicles is THERAPEUTIC or DELIVERY.';
comment on column analysis.evidence_map.papers is 'How many.';
comment on column analysis.evidence_map.first_week is 'First week that reported one.';
comment on column analysis.evidence_map.last_week is 'Last week that reported one.';
