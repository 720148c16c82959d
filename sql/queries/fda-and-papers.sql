-- What did the FDA say and what was published per condition this quarter?
select condition, sum(notices) as notices, sum(notices_closed_out) as closed_out, sum(notices_delisted) as delisted,
	(select string_agg(distinct k, ', ' order by k) from analysis.safety_by_condition o
		cross join lateral jsonb_object_keys(o.notices_by_concern) k
		where o.topic = s.topic and o.condition_id = s.condition_id
			and o.report_week >= date_trunc('quarter', now())) as concerns,
	sum(papers) as papers, sum(therapy_papers) as therapy_papers, sum(human_therapy_papers) as human_therapy_papers
from analysis.safety_by_condition s
where topic = 'exosome-therapy' and report_week >= date_trunc('quarter', now())
group by topic, condition_id, condition
order by notices desc, papers desc, condition;
