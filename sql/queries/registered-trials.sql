-- Which registered trials and reviews do the papers name, and where?
select f.value as registration, f.pmid, f.evidence_type, f.title,
	coalesce(f.sentence, 'in the record''s list of databanks') as stated
from analysis.paper_fact f
where f.kind = 'REGISTRATION'
order by registration, f.pmid;
