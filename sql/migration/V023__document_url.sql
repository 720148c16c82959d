-- The public address of a document: openFDA's records have theirs on a host of their own.
create function exowatch.url(source text, source_key text) returns text
language sql immutable parallel safe
return case
	when source = 'PUBMED' then 'https://pubmed.ncbi.nlm.nih.gov/' || source_key || '/'
	when left(source_key, 1) = '/' then 'https://www.fda.gov' || source_key
	else 'https://' || source_key end;

comment on function exowatch.url(text, text) is 'Public address of a document, by its source and key.';
