-- Parts of files and answers that could not be taken.
create or replace view analysis.quarantine as
select q.origin, q.position, q.key, q.reason, q.quarantined_at from exowatch.quarantine q;

comment on view analysis.quarantine is 'Parts of files and answers that could not be taken.';
comment on column analysis.quarantine.origin is 'File or address.';
comment on column analysis.quarantine.position is 'Where in it.';
comment on column analysis.quarantine.key is 'PMID or path, if it could be read.';
comment on column analysis.quarantine.reason is 'What is wrong, in words.';
comment on column analysis.quarantine.quarantined_at is 'When it was found first.';
