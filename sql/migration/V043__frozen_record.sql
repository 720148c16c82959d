-- What cannot be taken from the record unnoticed: that files were kept, and what digests told of earlier ones.
alter table exowatch.digest add column files_kept boolean not null default false;
update exowatch.digest f set files_kept = true
where exists (select from exowatch.digest_file k where k.digest = f.digest and k.week = f.week);
comment on column exowatch.digest.files_kept is
	'Whether the bytes of its files were kept in digest_file: if they are not there any more, they were taken away.';

-- A copy of the status changes of frozen inputs, without a hash of its own: the notes are read from the inputs now.
drop table exowatch.digest_change;
