-- The schemas beside exowatch, which Flyway creates, and the function that turns a span into its words.
create schema analysis;
create schema batch;

comment on schema exowatch is 'Tables that the program writes. They change with the program; analysts read schema analysis.';
comment on schema analysis is 'Views for analysts: the contract that stays. Read with role exowatch_reader.';
comment on schema batch is 'Job repository of Spring Batch 6.';

create function exowatch.quote(title text, body text, span_start integer, span_end integer) returns text
	language sql immutable parallel safe
	return substr(title || chr(10) || body, span_start + 1, span_end - span_start);

comment on function exowatch.quote(text, text, integer, integer) is
	'The words of a span: code points counted from 0 in the title, one line feed, the body.';
