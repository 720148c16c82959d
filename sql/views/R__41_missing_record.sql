-- Records that a source listed and did not deliver.
create or replace view analysis.missing_record as
select m.feed, m.key, m.state, m.first_missed, m.nights, m.last_asked, m.reason, m.resolved_at from exowatch.missing_record m;

comment on view analysis.missing_record is 'Records that a source listed and did not deliver.';
comment on column analysis.missing_record.feed is 'Id of the feed.';
comment on column analysis.missing_record.key is 'PMID or canonical path.';
comment on column analysis.missing_record.state is 'MISSING, GIVEN_UP after seven nights, or RECEIVED.';
comment on column analysis.missing_record.first_missed is 'Day of the run that missed it first.';
comment on column analysis.missing_record.nights is 'On how many nights it was asked for again.';
comment on column analysis.missing_record.last_asked is 'Day on which it was asked for last.';
comment on column analysis.missing_record.reason is 'Why the source refused it last, if it said so.';
comment on column analysis.missing_record.resolved_at is 'When it came after all.';
