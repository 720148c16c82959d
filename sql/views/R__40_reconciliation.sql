-- Comparisons of everything that PubMed lists for a feed with what is stored.
create or replace view analysis.reconciliation as
select r.feed, r.day, r.attempt, r.state, r.window_from, r.window_to, r.listed, r.stored, r.missing, r.deleted, r.fetched,
	r.extra, r.reason, r.started_at, r.ended_at
from exowatch.reconciliation r;

comment on view analysis.reconciliation is 'Comparisons of everything that PubMed lists for a feed with what is stored.';
comment on column analysis.reconciliation.feed is 'Id of the feed.';
comment on column analysis.reconciliation.day is 'Day of the comparison.';
comment on column analysis.reconciliation.attempt is 'Counts the comparisons of a day, from 1.';
comment on column analysis.reconciliation.state is 'OPEN, DONE or FAILED.';
comment on column analysis.reconciliation.window_from is 'First day that was asked for.';
comment on column analysis.reconciliation.window_to is 'Last day that was asked for.';
comment on column analysis.reconciliation.listed is 'PMIDs that PubMed listed.';
comment on column analysis.reconciliation.stored is 'How many of them are in the database at its end.';
comment on column analysis.reconciliation.missing is 'How many of them were not there before.';
comment on column analysis.reconciliation.deleted is 'How many of them were there as deleted before.';
comment on column analysis.reconciliation.fetched is 'How many of those were fetched and stored.';
comment on column analysis.reconciliation.extra is 'Live documents that PubMed lists no more.';
comment on column analysis.reconciliation.reason is 'Why it failed.';
comment on column analysis.reconciliation.started_at is 'When it began.';
comment on column analysis.reconciliation.ended_at is 'When it ended.';

create or replace view analysis.reconciliation_difference as
select k.feed, k.day, k.attempt, k.key, k.finding, k.outcome, k.reason from exowatch.reconciliation_key k;

comment on view analysis.reconciliation_difference is 'The difference that a comparison found, PMID by PMID.';
comment on column analysis.reconciliation_difference.feed is 'Id of the feed.';
comment on column analysis.reconciliation_difference.day is 'Day of the comparison.';
comment on column analysis.reconciliation_difference.attempt is 'Number of the comparison on that day.';
comment on column analysis.reconciliation_difference.key is 'PMID.';
comment on column analysis.reconciliation_difference.finding is 'MISSING, DELETED (both listed) or EXTRA (stored, listed no more).';
comment on column analysis.reconciliation_difference.outcome is 'STORED, QUARANTINED or NOT_DELIVERED; null for EXTRA.';
comment on column analysis.reconciliation_difference.reason is 'Why it was not delivered or not taken.';
