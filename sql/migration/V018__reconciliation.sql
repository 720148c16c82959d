-- Proof of completeness: what PubMed lists for a feed's whole query, compared with what is stored.
create table exowatch.reconciliation (
	feed text not null,
	day date not null,
	attempt integer not null,
	state text not null,
	window_from date not null,
	window_to date not null,
	listed integer not null default 0,
	missing integer not null default 0,
	deleted integer not null default 0,
	fetched integer not null default 0,
	stored integer not null default 0,
	extra integer not null default 0,
	reason text,
	started_at timestamptz not null,
	ended_at timestamptz,
	constraint reconciliation_pk primary key (feed, day, attempt),
	constraint reconciliation_state_ck check (state in ('OPEN', 'DONE', 'FAILED'))
);
comment on table exowatch.reconciliation is 'One row a comparison of everything that PubMed lists for a feed with what is stored.';
comment on column exowatch.reconciliation.feed is 'Id of the feed.';
comment on column exowatch.reconciliation.day is 'Day of the comparison.';
comment on column exowatch.reconciliation.attempt is 'Counts the comparisons of a day, from 1; one that failed goes on under its number.';
comment on column exowatch.reconciliation.state is 'OPEN: begun and not ended; DONE; FAILED: a source could not be asked.';
comment on column exowatch.reconciliation.window_from is 'First day that was asked for: the since of the feed.';
comment on column exowatch.reconciliation.window_to is 'Last day that was asked for.';
comment on column exowatch.reconciliation.listed is 'Distinct PMIDs that PubMed listed, entered or revised in the window.';
comment on column exowatch.reconciliation.missing is 'How many of them were not in the database.';
comment on column exowatch.reconciliation.deleted is 'How many of them were there as deleted.';
comment on column exowatch.reconciliation.fetched is 'How many of the missing and deleted ones were fetched and stored by the comparison.';
comment on column exowatch.reconciliation.stored is 'How many of the listed ones are in the database, live, at its end.';
comment on column exowatch.reconciliation.extra is 'Live documents that the feed listed once and PubMed lists no more.';
comment on column exowatch.reconciliation.reason is 'Why it failed.';
comment on column exowatch.reconciliation.started_at is 'When it began first.';
comment on column exowatch.reconciliation.ended_at is 'When it ended; null: not yet.';

create table exowatch.reconciliation_key (
	feed text not null,
	day date not null,
	attempt integer not null,
	key text not null,
	finding text not null,
	outcome text,
	reason text,
	constraint reconciliation_key_pk primary key (feed, day, attempt, key),
	constraint reconciliation_key_run_fk foreign key (feed, day, attempt) references exowatch.reconciliation (feed, day, attempt) on delete cascade,
	constraint reconciliation_key_finding_ck check (finding in ('MISSING', 'DELETED', 'EXTRA')),
	constraint reconciliation_key_outcome_ck check (outcome in ('STORED', 'QUARANTINED', 'NOT_DELIVERED'))
);
comment on table exowatch.reconciliation_key is 'The difference that a comparison found, PMID by PMID.';
comment on column exowatch.reconciliation_key.feed is 'Id of the feed.';
comment on column exowatch.reconciliation_key.day is 'Day of the comparison.';
comment on column exowatch.reconciliation_key.attempt is 'Number of the comparison on that day.';
comment on column exowatch.reconciliation_key.key is 'PMID.';
comment on column exowatch.reconciliation_key.finding is 'MISSING: listed, not in the database. DELETED: listed, in the database as deleted. EXTRA: in the database, listed no more.';
comment on column exowatch.reconciliation_key.outcome is 'What became of a missing or deleted one: STORED, QUARANTINED or NOT_DELIVERED; null: not yet known, or EXTRA.';
comment on column exowatch.reconciliation_key.reason is 'Why it was not delivered or not taken, if PubMed or the parser said so.';

comment on column exowatch.raw_document.attempt is 'Attempt of the run; -1, -2 and so on: of a reconciliation.';
