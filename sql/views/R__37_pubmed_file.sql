-- PubMed's baseline and update files: what of each was loaded.
create or replace view analysis.pubmed_file as
select 'pubmed' || lpad((s.sequence / 100000 % 100)::text, 2, '0') || 'n' || to_char(s.sequence % 100000, case when s.sequence % 100000 > 9999 then 'FM00000' else 'FM0000' end) as name,
	s.sequence, case when p.problem is not null then 'FAILED' else coalesce(l.state, 'LISTED') end as state,
	coalesce(p.problem, l.reason) as reason, coalesce(p.url, l.url) as url, l.md5, l.sha256, l.parts, l.added,
	l.changed, l.unchanged, l.older, l.deleted, l.quarantined, l.started_at, l.ended_at
from (select sequence from exowatch.published_file
	union select sequence from exowatch.load_file where sequence is not null) s
left join exowatch.published_file p using (sequence)
left join (select distinct on (sequence) * from exowatch.load_file where sequence is not null
	order by sequence, started_at desc, (state = 'DONE') desc) l using (sequence);

comment on view analysis.pubmed_file is 'PubMed''s baseline and update files: one row a file, with what of it was loaded last.';
comment on column analysis.pubmed_file.name is 'Name without its ending: pubmed26n0001.';
comment on column analysis.pubmed_file.sequence is 'Year × 100,000 + number: the order in which files count.';
comment on column analysis.pubmed_file.state is 'LISTED (not begun), LOADING, DONE or FAILED.';
comment on column analysis.pubmed_file.reason is 'Why it failed, in words.';
comment on column analysis.pubmed_file.url is 'Where it was listed or fetched from.';
comment on column analysis.pubmed_file.md5 is 'MD5 as published.';
comment on column analysis.pubmed_file.sha256 is 'SHA-256 of what was loaded.';
comment on column analysis.pubmed_file.parts is 'Records, deletions and rejected parts that are committed.';
comment on column analysis.pubmed_file.added is 'New documents.';
comment on column analysis.pubmed_file.changed is 'Changed documents.';
comment on column analysis.pubmed_file.unchanged is 'Documents that were stored like this before.';
comment on column analysis.pubmed_file.older is 'Records and deletions older than what was stored.';
comment on column analysis.pubmed_file.deleted is 'Documents deleted.';
comment on column analysis.pubmed_file.quarantined is 'Parts that could not be taken.';
comment on column analysis.pubmed_file.started_at is 'When loading began first.';
comment on column analysis.pubmed_file.ended_at is 'When it ended.';
