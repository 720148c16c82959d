-- A vocabulary can give a condition another id: what people decided under the former one follows it.
create table exowatch.former_condition (
	former_id text not null,
	condition_id text not null,
	constraint former_condition_pk primary key (former_id),
	constraint former_condition_ck check (former_id <> condition_id)
);
comment on table exowatch.former_condition is 'Condition ids that people judged and that the vocabulary has under another id now; written anew before documents are tagged again.';
comment on column exowatch.former_condition.former_id is 'Id that was judged, as decision.value has it.';
comment on column exowatch.former_condition.condition_id is 'Id under which the vocabulary has the condition now.';
