-- How documents belong together.
create or replace view analysis.link as
select l.from_source, l.from_key, l.kind, l.to_source, l.to_key, l.basis, l.linked_at
from exowatch.link l;

comment on view analysis.link is 'How documents belong together.';
comment on column analysis.link.from_source is 'Source of the first document.';
comment on column analysis.link.from_key is 'Its key.';
comment on column analysis.link.kind is 'PREPRINT_OF, VERSION_OF, MERGED_INTO, RETRACTS, CORRECTS, CONCERNS, UPDATES, CLOSES_OUT or SAME_EVENT (each notice of a recall to the one that counts), read from left to right.';
comment on column analysis.link.to_source is 'Source of the second document.';
comment on column analysis.link.to_key is 'Its key; it may not be stored.';
comment on column analysis.link.basis is 'PMID: stated with the PMID. DOI: exactly one other document has it. TITLE: the notice repeats the title of exactly one on-topic document. PAGE, LISTING: the page of one of the two notices, or the listing, names the other. MARCS: exactly one warning letter has the number. EVENT, RECALL: both have that number of the recall. FIRM: same firm, overlapping product words, dates at most seven days apart, and exactly one candidate.';
comment on column analysis.link.linked_at is 'When it was found.';
