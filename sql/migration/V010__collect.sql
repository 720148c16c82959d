-- What sources listed, what came of it, and up to where each was received in full.
create table exowatch.collect_run (
	feed text not null,
	day date not null,
	attempt integer not null,
	state text not null,
	window_from date not null,
	window_to date not null,
	expected integer not null default 0,
	received integer not null default 0,
	missing text[] not null default '{}',
	added integer not null default 0,
	changed integer not null default 0,
	unchanged integer not null default 0,
	older integer not null default 0,
	deleted integer not null default 0,
	reason text,
	started_at timestamptz not null,
	ended_at timestamptz,
	constraint collect_run_pk primary key (feed, day, attempt),
	constraint collect_run_state_ck check (state in ('CHECKED', 'CHECKED_NOTHING_NEW', 'NOT_CHECKED', 'INCOMPLETE'))
);
comment on table exowatch.collect_run is 'Coverage: one row a run of a feed. Checked with nothing new, and not checked, are different states.';
comment on column exowatch.collect_run.feed is 'Id of the feed.';
comment on column exowatch.collect_run.day is 'Day of the run.';
comment on column exowatch.collect_run.attempt is '1, or more for runs that were asked for again.';
comment on column exowatch.collect_run.state is 'CHECKED, CHECKED_NOTHING_NEW, NOT_CHECKED, or INCOMPLETE: begun and not ended, or a part could not be taken.';
comment on column exowatch.collect_run.window_from is 'First day that was asked for.';
comment on column exowatch.collect_run.window_to is 'Last day that was asked for.';
comment on column exowatch.collect_run.expected is 'Distinct documents that the source listed.';
comment on column exowatch.collect_run.received is 'How many of them are stored, unchanged or quarantined.';
comment on column exowatch.collect_run.missing is 'Keys that the source listed and did not deliver.';
comment on column exowatch.collect_run.added is 'New documents.';
comment on column exowatch.collect_run.changed is 'Changed documents.';
comment on column exowatch.collect_run.unchanged is 'Documents that were stored like this before.';
comment on column exowatch.collect_run.older is 'Records older than what was stored.';
comment on column exowatch.collect_run.deleted is 'Documents deleted.';
comment on column exowatch.collect_run.reason is 'Why it was not checked or not complete.';
comment on column exowatch.collect_run.started_at is 'When it began first.';
comment on column exowatch.collect_run.ended_at is 'When it ended; null: not yet.';

create table exowatch.listed_key (
	feed text not null,
	day date not null,
	attempt integer not null,
	key text not null,
	received boolean not null,
	constraint listed_key_pk primary key (feed, day, attempt, key),
	constraint listed_key_run_fk foreign key (feed, day, attempt) references exowatch.collect_run (feed, day, attempt) on delete cascade
);
comment on table exowatch.listed_key is 'Keys that a source listed for a run.';
comment on column exowatch.listed_key.feed is 'Id of the feed.';
comment on column exowatch.listed_key.day is 'Day of the run.';
comment on column exowatch.listed_key.attempt is 'Attempt of the run.';
comment on column exowatch.listed_key.key is 'PMID or canonical path.';
comment on column exowatch.listed_key.received is 'Whether it was stored, found unchanged or quarantined.';

create table exowatch.watermark (
	feed text not null,
	through date not null,
	moved_at timestamptz not null,
	constraint watermark_pk primary key (feed)
);
comment on table exowatch.watermark is 'Up to which day a feed was received in full.';
comment on column exowatch.watermark.feed is 'Id of the feed.';
comment on column exowatch.watermark.through is 'Everything entered up to this day was received.';
comment on column exowatch.watermark.moved_at is 'When it moved last.';

create table exowatch.missing_record (
	feed text not null,
	key text not null,
	first_missed date not null,
	nights integer not null,
	last_asked date,
	state text not null,
	resolved_at timestamptz,
	constraint missing_record_pk primary key (feed, key),
	constraint missing_record_state_ck check (state in ('MISSING', 'GIVEN_UP', 'RECEIVED'))
);
comment on table exowatch.missing_record is 'Records that a source listed and did not deliver; asked for again for seven nights.';
comment on column exowatch.missing_record.feed is 'Id of the feed.';
comment on column exowatch.missing_record.key is 'PMID or canonical path.';
comment on column exowatch.missing_record.first_missed is 'Day of the run that missed it first.';
comment on column exowatch.missing_record.nights is 'On how many nights it was asked for again.';
comment on column exowatch.missing_record.last_asked is 'Day on which it was asked for last.';
comment on column exowatch.missing_record.state is 'MISSING, GIVEN_UP or RECEIVED.';
comment on column exowatch.missing_record.resolved_at is 'When it came after all.';
