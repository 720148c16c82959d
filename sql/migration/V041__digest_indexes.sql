-- A digest names each condition of a claim as the first document in the alphabet of names does.
create index condition_tag_name_ix on exowatch.condition_tag (condition_id, name collate "C");
drop index exowatch.condition_tag_condition_ix;
