-- Where do the publication type of NLM and the text of the paper disagree?
select pmid, evidence_type, array_to_string(publication_types, ', ') as publication_types, disagreement, title
from analysis.paper
where disagreement is not null
order by first_seen desc, pmid;
