-- Which on-topic papers and notices speak of cartilage and an injection, but not of rats?
select round(s.rank::numeric, 3) as rank, s.source, s.source_key, s.title, s.evidence_type, s.status, s.closed_out, s.delisted,
	s.snippet
from analysis.search('cartilage injection -rat') s
where not s.superseded
limit 25;
