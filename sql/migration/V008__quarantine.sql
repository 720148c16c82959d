-- What could not be taken.
create table exowatch.quarantine (
	id bigint generated always as identity,
	origin text not null,
	position text not null,
	key text,
	reason text not null,
	whole boolean not null,
	quarantined_at timestamptz not null,
	constraint quarantine_pk primary key (id)
);
create unique index quarantine_once_un on exowatch.quarantine (md5(origin), md5(position), md5(coalesce(key, '')));
comment on table exowatch.quarantine is 'Parts of files and answers that could not be taken, with place and reason.';
comment on column exowatch.quarantine.id is 'Surrogate.';
comment on column exowatch.quarantine.origin is 'URI of the file, or canonical address.';
comment on column exowatch.quarantine.position is 'Where in it: record 17 (line 2041), page 3, document.';
comment on column exowatch.quarantine.key is 'PMID or path, if it could be read.';
comment on column exowatch.quarantine.reason is 'What is wrong, in words.';
comment on column exowatch.quarantine.whole is 'Whether nothing after this place could be read.';
comment on column exowatch.quarantine.quarantined_at is 'When it was found first.';
