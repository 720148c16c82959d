-- A digest names each condition of a claim as the first document in the alphabet of names does.
create index condition_tag_name_ix on exowatch.condition_tag (condition_id, name collate "C");
drop index exowatch.condition_tag_condition_ix;

-- A digest counts what is off topic in its week: by the index alone, however much it is.
create index document_live_week_ix on exowatch.document (report_week, id) include (first_seen) where state = 'LIVE';
drop index exowatch.document_week_ix;
