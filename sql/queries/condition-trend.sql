-- How many papers about each condition came in each of the last 13 weeks?
select condition, report_week, papers, therapy_papers, notices
from analysis.condition_week
where topic = 'exosome-therapy'
	and report_week > (select max(report_week) from analysis.condition_week) - 13 * 7
order by condition, report_week;
