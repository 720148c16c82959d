-- Runs of the feeds: what each source listed, what came, and what was not checked, because of what.
create or replace view analysis.coverage as
select r.feed, r.day, r.attempt, r.state, r.window_from, r.window_to, r.expected, r.received, r.missing, r.added,
	r.changed, r.reason, r.started_at, r.ended_at, w.through as complete_through
from exowatch.collect_run r left join exowatch.watermark w on w.feed = r.feed;

comment on view analysis.coverage is 'Runs of the feeds: what each source listed, what came, and what was not checked, because of what.';
comment on column analysis.coverage.feed is 'Id of the feed.';
comment on column analysis.coverage.day is 'Day of the run.';
comment on column analysis.coverage.attempt is '1, or more for runs that were asked for again.';
comment on column analysis.coverage.state is 'CHECKED, CHECKED_NOTHING_NEW, NOT_CHECKED or INCOMPLETE.';
comment on column analysis.coverage.window_from is 'First day that was asked for.';
comment on column analysis.coverage.window_to is 'Last day that was asked for.';
comment on column analysis.coverage.expected is 'Documents that the source listed.';
comment on column analysis.coverage.received is 'How many of them came.';
comment on column analysis.coverage.missing is 'Keys that did not.';
comment on column analysis.coverage.added is 'New documents.';
comment on column analysis.coverage.changed is 'Changed documents.';
comment on column analysis.coverage.reason is 'Why it was not checked or not complete.';
comment on column analysis.coverage.started_at is 'When it began.';
comment on column analysis.coverage.ended_at is 'When it ended.';
comment on column analysis.coverage.complete_through is 'The watermark of the feed today.';
