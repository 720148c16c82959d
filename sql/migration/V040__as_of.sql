-- The database as it was at an earlier time: a setting of the transaction, and what the tables did not remember yet.
create function exowatch.as_of() returns timestamptz
	language sql stable parallel safe
	return coalesce(nullif(current_setting('exowatch.as_of', true), '')::timestamptz, 'infinity');
comment on function exowatch.as_of() is
	'The time as of which this transaction looks, by set_config(''exowatch.as_of'', …, true); unset: now.';

create table exowatch.membership_change (
	document_id bigint not null,
	topic text not null,
	number integer not null,
	changed_at timestamptz not null,
	member boolean not null,
	constraint membership_change_pk primary key (document_id, topic, number)
);
create index membership_change_time_ix on exowatch.membership_change (changed_at);
comment on table exowatch.membership_change is 'When documents came to a topic or left it after they were first stored. Those without a row belong to it since then. No foreign keys: as in V002.';
comment on column exowatch.membership_change.document_id is 'The document.';
comment on column exowatch.membership_change.topic is 'Id of the topic.';
comment on column exowatch.membership_change.number is 'Counts the changes of a document and topic, from 1.';
comment on column exowatch.membership_change.changed_at is 'When it came or left.';
comment on column exowatch.membership_change.member is 'Whether it belongs to the topic from then on.';

comment on table exowatch.document_change is 'What else than the text changed in the records of documents that belong to a topic; of notices since V040.';
create index document_change_time_ix on exowatch.document_change (changed_at);

create function exowatch.details_then(id bigint, details json) returns json
	language sql stable
as $$
	with later as (
		select c.number, k.name, c.before
		from exowatch.document_change c cross join lateral unnest(c.changed) k (name)
		where c.document_id = $1 and c.changed_at > exowatch.as_of()
	), first as (
		select distinct on (name) name, before from later order by name, number
	)
	select (($2::jsonb - array(select name from first))
		|| coalesce((select jsonb_object_agg(name, before -> name) from first where before ? name), '{}'))::json
$$;
comment on function exowatch.details_then(bigint, json) is
	'Details of a document as of exowatch.as_of(), from what they are now and the changes since.';

create function exowatch.quote_then(title_now text, body_now text, title_then text, body_then text, span_start integer,
		span_end integer) returns text
	language sql immutable parallel safe
as $$
	select case when span_start is null then null
		when title_now = title_then and body_now = body_then or position(
			exowatch.quote(title_now, body_now, span_start, span_end) in title_then || chr(10) || body_then) > 0
		then exowatch.quote(title_now, body_now, span_start, span_end) end
$$;
comment on function exowatch.quote_then(text, text, text, text, integer, integer) is
	'The words of a span of the text of now, if they stand in the text of then, too; else null.';
