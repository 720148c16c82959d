-- What was published.
create table exowatch.digest (
	digest text not null,
	week date not null,
	topic text not null,
	as_of timestamptz not null,
	input text not null,
	input_sha256 text not null,
	renderer_version text not null,
	files jsonb not null,
	frozen_at timestamptz not null,
	constraint digest_pk primary key (digest, week),
	constraint digest_week_ck check (extract(isodow from week) = 1)
);
comment on table exowatch.digest is 'Frozen digests: the input that each was written from, and the hashes of its files.';
comment on column exowatch.digest.digest is 'Id of the digest in jobs/digests.';
comment on column exowatch.digest.week is 'Monday of the week that it reports.';
comment on column exowatch.digest.topic is 'Id of the topic.';
comment on column exowatch.digest.as_of is 'When its input was selected.';
comment on column exowatch.digest.input is 'Canonical JSON of the input.';
comment on column exowatch.digest.input_sha256 is 'Of its UTF-8 bytes; lower-case hex.';
comment on column exowatch.digest.renderer_version is 'Version of the program that wrote the files.';
comment on column exowatch.digest.files is 'SHA-256 by file name.';
comment on column exowatch.digest.frozen_at is 'When it was frozen.';

create table exowatch.digest_item (
	digest text not null,
	week date not null,
	source text not null,
	source_key text not null,
	status text not null,
	constraint digest_item_pk primary key (digest, week, source, source_key),
	constraint digest_item_digest_fk foreign key (digest, week) references exowatch.digest (digest, week)
);
create index digest_item_key_ix on exowatch.digest_item (source, source_key);
comment on table exowatch.digest_item is 'Papers and notices that a frozen digest reported.';
comment on column exowatch.digest_item.digest is 'Id of the digest.';
comment on column exowatch.digest_item.week is 'Monday of its week.';
comment on column exowatch.digest_item.source is 'PUBMED or FDA.';
comment on column exowatch.digest_item.source_key is 'PMID or canonical path.';
comment on column exowatch.digest_item.status is 'Status of the document when it was reported.';
