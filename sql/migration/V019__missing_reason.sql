-- Why a record that was listed did not come.
alter table exowatch.listed_key add column reason text;
alter table exowatch.missing_record add column reason text;
comment on column exowatch.listed_key.reason is 'Why the source refused it, if it said so.';
comment on column exowatch.missing_record.reason is 'Why the source refused it last, if it said so.';
