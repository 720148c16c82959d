-- How notices of one recall are told: by event or recall number, or by firm, product and date.
alter table exowatch.link drop constraint link_basis_ck;
alter table exowatch.link add constraint link_basis_ck
	check (basis in ('PMID', 'DOI', 'TITLE', 'EVENT', 'RECALL', 'FIRM'));
comment on column exowatch.link.basis is 'PMID: stated with the PMID. DOI: exactly one other document has it. TITLE: the notice repeats the title of exactly one on-topic document. EVENT, RECALL: both have that number of the recall. FIRM: same firm, overlapping product words, dates at most seven days apart, and exactly one candidate.';
comment on column exowatch.link.kind is 'What the first does to the second, read from left to right: 2 RETRACTS 1. SAME_EVENT leads from each notice of a recall to the one that counts for all of them.';

create function exowatch.recall_firm(firm text) returns text
language sql immutable parallel safe
return nullif(btrim(regexp_replace(regexp_replace(
	regexp_replace(translate(lower(firm), '.''’', ''), '[^[:alnum:]]+', ' ', 'g'),
	'\m(incorporated|inc|llc|ltd|limited|corporation|corp|company|co|lp|llp|plc|gmbh|ag|sa|usa|us|the)\M', ' ', 'g'),
	' +', ' ', 'g')), '');
comment on function exowatch.recall_firm(text) is 'Name of a firm without punctuation and legal form; null: nothing is left of it.';

create function exowatch.recall_words(product text, firm text) returns text[]
language sql immutable parallel safe
return array(select distinct w collate "C" from regexp_split_to_table(lower(product), '[^[:alnum:]]+') w
	where length(w) >= 3 and w !~ '^[0-9]+$'
		and w <> all (regexp_split_to_array(lower(coalesce(firm, '')), '[^[:alnum:]]+'))
		and w <> all (array['the', 'and', 'for', 'with', 'each', 'per', 'all', 'due', 'lot', 'lots', 'ndc', 'upc', 'box',
			'bag', 'bottle', 'pack', 'package', 'product', 'products', 'brand', 'only', 'net', 'made', 'manufactured',
			'distributed', 'usa', 'inc', 'llc', 'issues', 'voluntary', 'voluntarily', 'nationwide', 'recall', 'recalls',
			'because', 'possible', 'health', 'risk', 'potential', 'presence']) order by 1);
comment on function exowatch.recall_words(text, text) is 'Words that tell a product from others, without those of its firm.';
