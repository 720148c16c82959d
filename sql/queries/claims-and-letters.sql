-- For which conditions are there both FDA notices and human studies?
select s.condition, count(distinct s.path) as notices, count(distinct s.path) filter (where s.closed_out is not null
		or s.delisted is not null) as closed_out_or_delisted, max(h.papers) as human_papers,
	max(h.highest_evidence_type) as highest_evidence_type
from analysis.notice_condition s
join analysis.human_evidence h using (condition_id)
group by s.condition_id, s.condition
order by notices desc, s.condition;
