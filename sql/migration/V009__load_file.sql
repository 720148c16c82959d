-- Which files were loaded, and how far.
create table exowatch.load_file (
	path text not null,
	sha256 text not null,
	state text not null,
	parts bigint not null,
	quarantined integer not null,
	added integer not null,
	changed integer not null,
	unchanged integer not null,
	older integer not null,
	deleted integer not null,
	started_at timestamptz not null,
	ended_at timestamptz,
	reason text,
	constraint load_file_pk primary key (path, sha256),
	constraint load_file_state_ck check (state in ('LOADING', 'DONE', 'FAILED'))
);
comment on table exowatch.load_file is 'Ledger of loaded files; a file that is done is not read again.';
comment on column exowatch.load_file.path is 'URI of the file.';
comment on column exowatch.load_file.sha256 is 'Of its bytes; lower-case hex.';
comment on column exowatch.load_file.state is 'LOADING, DONE or FAILED.';
comment on column exowatch.load_file.parts is 'Records, deletions and rejected parts that are committed; a rerun skips so many.';
comment on column exowatch.load_file.quarantined is 'Rejected parts of them.';
comment on column exowatch.load_file.added is 'New documents.';
comment on column exowatch.load_file.changed is 'Changed documents.';
comment on column exowatch.load_file.unchanged is 'Documents that were stored like this before.';
comment on column exowatch.load_file.older is 'Records and deletions older than what was stored.';
comment on column exowatch.load_file.deleted is 'Documents deleted.';
comment on column exowatch.load_file.started_at is 'When it was begun first.';
comment on column exowatch.load_file.ended_at is 'When it was closed last.';
comment on column exowatch.load_file.reason is 'Why it failed.';
