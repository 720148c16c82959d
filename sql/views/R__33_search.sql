-- Full-text search over live on-topic papers and notices, best first.
-- More columns than before: the function is made anew.
drop function if exists analysis.search(text, integer);

create function analysis.search(question text, most integer default 100)
	returns table (rank real, source text, source_key text, title text, snippet text, evidence_type text,
		published date, status text, superseded boolean, closed_out date, delisted date)
	language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
	begin atomic
	with asked (words) as (
		select websearch_to_tsquery('english', exowatch.plain(question))
	), best as (
		select s.document_id, ts_rank_cd('{0.1, 0.2, 0.6, 1.0}', s.words, a.words, 1) as rank, d.source_key, a.words
		from asked a join exowatch.search_text s on s.words @@ a.words
		join exowatch.document d on d.id = s.document_id
		order by 2 desc, d.source_key collate "C" limit most
	)
	select b.rank, d.source, d.source_key, d.title,
		regexp_replace(ts_headline('english', exowatch.plain(left(d.title || chr(10) || d.body, 200000)), b.words,
			'MaxFragments=2, MaxWords=25, MinWords=8, StartSel=**, StopSel=**'), '\s+', ' ', 'g'),
		case d.source when 'PUBMED' then t.evidence end, coalesce(d.published, d.entered), d.status,
		d.superseded_by is not null, z.closed_out, z.delisted
	from best b join exowatch.document d on d.id = b.document_id
	left join exowatch.effective_tagging t on t.document_id = d.id
	left join exowatch.notice_standing z on z.document_id = d.id
	order by b.rank desc, d.source_key collate "C";
	end;

comment on function analysis.search(text, integer) is
	'On-topic papers and notices for words as in a web search: quotes for phrases, or, - for not. Best first.';
