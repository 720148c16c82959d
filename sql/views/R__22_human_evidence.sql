-- Per topic and condition the highest design reached in humans where the vesicles are the therapy.
create or replace view analysis.human_evidence as
select m.topic, c.condition_id, min(c.name collate "C") as condition, min(t.level) as highest_level,
	(array_agg(t.evidence order by t.level, t.evidence collate "C"))[1] as highest_evidence_type, count(distinct d.id) as papers,
	array_agg(distinct d.source_key) as pmids
from exowatch.document d
join (select distinct document_id, topic from exowatch.membership) m on m.document_id = d.id
join exowatch.effective_tagging t on t.document_id = d.id
join exowatch.effective_condition c on c.document_id = d.id and c.focus and c.assertion = 'AFFIRMED'
where d.state = 'LIVE' and d.source = 'PUBMED' and d.status <> 'RETRACTED' and d.superseded_by is null and t.evidence <> 'CORRECTION' and t.evidence in ('RANDOMIZED_TRIAL', 'CLINICAL_TRIAL', 'OBSERVATIONAL', 'CASE_REPORT')
	and t.role in ('THERAPEUTIC', 'DELIVERY')
group by m.topic, c.condition_id;

comment on view analysis.human_evidence is 'Per topic and condition the highest design reached in humans where the vesicles are the therapy.';
comment on column analysis.human_evidence.topic is 'Id of the topic.';
comment on column analysis.human_evidence.condition_id is 'MESH:D010300 and so on.';
comment on column analysis.human_evidence.condition is 'Preferred name.';
comment on column analysis.human_evidence.highest_level is 'Lowest number of a design level: 2 randomised, 3 other trial or observational, 4 case report; not GRADE.';
comment on column analysis.human_evidence.highest_evidence_type is 'Evidence type at that level.';
comment on column analysis.human_evidence.papers is 'Human papers.';
comment on column analysis.human_evidence.pmids is 'Their PMIDs.';
