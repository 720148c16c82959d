-- On-topic papers and notices by topic, condition and week.
create or replace view analysis.condition_week as
select m.topic, c.condition_id, min(c.name collate "C") as condition, d.report_week,
	count(distinct d.id) filter (where d.source = 'PUBMED') as papers,
	count(distinct d.id) filter (where d.source = 'PUBMED' and t.role in ('THERAPEUTIC', 'DELIVERY')) as therapy_papers,
	count(distinct d.id) filter (where d.source = 'FDA') as notices
from exowatch.document d
join (select distinct document_id, topic from exowatch.membership) m on m.document_id = d.id
join exowatch.effective_condition c on c.document_id = d.id
left join exowatch.effective_tagging t on t.document_id = d.id
where d.state = 'LIVE' and d.superseded_by is null and (d.source = 'FDA' or c.focus and c.assertion in ('AFFIRMED', 'ANIMAL'))
group by m.topic, c.condition_id, d.report_week;

comment on view analysis.condition_week is 'On-topic papers and notices by topic, condition and week.';
comment on column analysis.condition_week.topic is 'Id of the topic.';
comment on column analysis.condition_week.condition_id is 'MESH:D010300 and so on.';
comment on column analysis.condition_week.condition is 'Preferred name.';
comment on column analysis.condition_week.report_week is 'Monday of the week.';
comment on column analysis.condition_week.papers is 'Papers with the condition as affirmed focus.';
comment on column analysis.condition_week.therapy_papers is 'Those of them whose vesicles are the therapy.';
comment on column analysis.condition_week.notices is 'FDA notices that name the condition.';
