-- A complete pass of a listing counts once a day.
alter table exowatch.listed_notice add column last_missed date;
comment on column exowatch.listed_notice.last_missed is 'Day of the last complete pass that did not list it; null: none since it was listed last.';
