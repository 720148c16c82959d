-- What did the last comparison with PubMed find missing, and what is listed no more?
select r.feed, r.day, r.state, r.listed, r.stored, d.key as pmid, d.finding, d.outcome, coalesce(d.reason, r.reason) as reason
from (select distinct on (feed) * from analysis.reconciliation order by feed, day desc, attempt desc) r
left join analysis.reconciliation_difference d on d.feed = r.feed and d.day = r.day and d.attempt = r.attempt
order by r.feed, d.finding, d.key;
