-- What the FDA said and what was published, by topic, condition and week.
drop view if exists analysis.safety_by_condition;

create view analysis.safety_by_condition as
with about as (
	select distinct m.topic, d.id, d.source, d.notice_kind, d.report_week, c.condition_id, c.name
	from exowatch.document d
	join exowatch.membership m on m.document_id = d.id
	join exowatch.effective_condition c on c.document_id = d.id
	where d.state = 'LIVE' and d.superseded_by is null and case d.source when 'FDA' then c.assertion <> 'NEGATED'
		else c.focus and c.assertion in ('AFFIRMED', 'ANIMAL') and d.status <> 'RETRACTED' end
), notices as (
	select a.topic, a.condition_id, a.report_week, a.id, a.notice_kind, z.closed_out, z.delisted
	from about a left join exowatch.notice_standing z on z.document_id = a.id where a.source = 'FDA'
), kinds as (
	select topic, condition_id, report_week, sum(n)::bigint as notices, sum(closed_out)::bigint as closed_out,
		sum(delisted)::bigint as delisted, jsonb_object_agg(notice_kind, n) as by_kind
	from (select topic, condition_id, report_week, notice_kind, count(*) as n, count(closed_out) as closed_out,
			count(delisted) as delisted from notices group by topic, condition_id, report_week, notice_kind) k
	group by topic, condition_id, report_week
), concerns as (
	select topic, condition_id, report_week, jsonb_object_agg(code, n) as by_concern
	from (select n.topic, n.condition_id, n.report_week, g.code, count(distinct n.id) as n
		from notices n join exowatch.concern_tag g on g.document_id = n.id group by 1, 2, 3, 4) k
	group by topic, condition_id, report_week
), papers as (
	select topic, condition_id, report_week, sum(n)::bigint as papers, sum(therapy)::bigint as therapy,
		sum(n) filter (where human)::bigint as human, sum(therapy) filter (where human)::bigint as human_therapy,
		jsonb_object_agg(evidence, n) as by_evidence
	from (select a.topic, a.condition_id, a.report_week, t.evidence, count(*) as n,
			count(*) filter (where t.role in ('THERAPEUTIC', 'DELIVERY')) as therapy,
			t.evidence in ('RANDOMIZED_TRIAL', 'CLINICAL_TRIAL', 'OBSERVATIONAL', 'CASE_REPORT') as human
		from about a join exowatch.effective_tagging t on t.document_id = a.id
		where a.source = 'PUBMED' and t.evidence <> 'CORRECTION'
		group by a.topic, a.condition_id, a.report_week, t.evidence) k
	group by topic, condition_id, report_week
)
select w.topic, w.condition_id, w.condition, w.report_week, to_char(w.report_week, 'IYYY"-W"IW') as iso_week,
	coalesce(k.notices, 0) as notices, coalesce(k.by_kind, '{}') as notices_by_kind,
	coalesce(g.by_concern, '{}') as notices_by_concern, coalesce(k.closed_out, 0) as notices_closed_out,
	coalesce(k.delisted, 0) as notices_delisted, coalesce(p.papers, 0) as papers,
	coalesce(p.therapy, 0) as therapy_papers, coalesce(p.human, 0) as human_papers,
	coalesce(p.human_therapy, 0) as human_therapy_papers, coalesce(p.by_evidence, '{}') as papers_by_evidence
from (select topic, condition_id, report_week, min(name collate "C") as condition from about
	group by topic, condition_id, report_week) w
left join kinds k using (topic, condition_id, report_week)
left join concerns g using (topic, condition_id, report_week)
left join papers p using (topic, condition_id, report_week)
where k.notices > 0 or p.papers > 0;

comment on view analysis.safety_by_condition is 'What the FDA said and what was published: one row a topic, condition and week in which there is a notice or a paper.';
comment on column analysis.safety_by_condition.topic is 'Id of the topic.';
comment on column analysis.safety_by_condition.condition_id is 'MESH:D010300 and so on.';
comment on column analysis.safety_by_condition.condition is 'Preferred name.';
comment on column analysis.safety_by_condition.report_week is 'Monday of the week that reports them: that in which they were first seen, for backfill that of entry.';
comment on column analysis.safety_by_condition.iso_week is 'The same week as 2026-W47.';
comment on column analysis.safety_by_condition.notices is 'FDA notices that name the condition and do not deny it.';
comment on column analysis.safety_by_condition.notices_by_kind is 'Object: how many of each kind, {"WARNING_LETTER": 2}.';
comment on column analysis.safety_by_condition.notices_by_concern is 'Object: how many raise each concern; a notice may raise several.';
comment on column analysis.safety_by_condition.notices_closed_out is 'How many of the notices are closed out by now.';
comment on column analysis.safety_by_condition.notices_delisted is 'How many of the notices the FDA does not list any more.';
comment on column analysis.safety_by_condition.papers is 'Papers whose focus is the condition, affirmed or studied in animals, without retracted and superseded ones and notices of corrections.';
comment on column analysis.safety_by_condition.therapy_papers is 'How many of them have the vesicles as therapy (role THERAPEUTIC or DELIVERY).';
comment on column analysis.safety_by_condition.human_papers is 'How many of them are trials, observational studies or case reports in humans.';
comment on column analysis.safety_by_condition.human_therapy_papers is 'How many of these have the vesicles as therapy.';
comment on column analysis.safety_by_condition.papers_by_evidence is 'Object: how many of each evidence type, {"ANIMAL": 3}.';
