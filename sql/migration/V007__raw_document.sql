-- What was fetched, as it came.
create table exowatch.raw_document (
	id bigint generated always as identity,
	feed text not null,
	day date not null,
	attempt integer not null,
	source text not null,
	url text not null,
	media_type text not null,
	fetched_at timestamptz not null,
	sha256 text not null,
	marker text,
	size bigint not null,
	body bytea not null,
	ingested_at timestamptz,
	constraint raw_document_pk primary key (id)
);
alter table exowatch.raw_document alter column body set storage external;
create unique index raw_document_once_un on exowatch.raw_document (feed, day, attempt, md5(url), sha256);
create index raw_document_fetched_ix on exowatch.raw_document (source, fetched_at);
comment on table exowatch.raw_document is 'Bodies as they were received: the spool between fetching and parsing. PubMed answers are kept for 90 days, FDA pages for ever.';
comment on column exowatch.raw_document.id is 'Surrogate; order of arrival.';
comment on column exowatch.raw_document.feed is 'Id of the feed.';
comment on column exowatch.raw_document.day is 'Day of the run.';
comment on column exowatch.raw_document.attempt is 'Attempt of the run.';
comment on column exowatch.raw_document.source is 'PUBMED or FDA.';
comment on column exowatch.raw_document.url is 'Canonical public address.';
comment on column exowatch.raw_document.media_type is 'Such as application/xml.';
comment on column exowatch.raw_document.fetched_at is 'When it was received in full.';
comment on column exowatch.raw_document.sha256 is 'Of the body as received; lower-case hex.';
comment on column exowatch.raw_document.marker is 'What tells whether the address changed: pubDate or ETag.';
comment on column exowatch.raw_document.size is 'Bytes of the body before compression.';
comment on column exowatch.raw_document.body is 'The body, packed by gzip.';
comment on column exowatch.raw_document.ingested_at is 'When all of it was stored or quarantined; null: not yet.';

create table exowatch.seen_page (
	url_hash text not null,
	url text not null,
	marker text not null,
	seen_at timestamptz not null,
	constraint seen_page_pk primary key (url_hash)
);
comment on table exowatch.seen_page is 'With which marker an address was last received in full and ingested.';
comment on column exowatch.seen_page.url_hash is 'MD5 of the address, its key: an address may be longer than an index takes.';
comment on column exowatch.seen_page.url is 'Canonical public address.';
comment on column exowatch.seen_page.marker is 'pubDate or ETag.';
comment on column exowatch.seen_page.seen_at is 'When it was ingested with this marker.';
