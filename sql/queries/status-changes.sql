-- What changed in the standing of on-topic papers in the last 90 days, and by which notice?
select h.changed_at, h.source_key as pmid, h.title, h.from_status, h.to_status, h.notice, h.basis
from analysis.status_history h
join analysis.paper p on p.pmid = h.source_key
where h.source = 'PUBMED' and cardinality(p.topics) > 0 and h.changed_at > now() - interval '90 days'
order by h.changed_at desc, h.source_key;
