-- Full text of on-topic documents only: a GIN index over everything costs more than a load.
create function exowatch.plain(words text) returns text
	language sql immutable parallel safe
	return regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g');

comment on function exowatch.plain(text) is 'The words without accents: Sjögren becomes Sjogren.';

create function exowatch.title_key(title text) returns text
	language sql immutable parallel safe
	return (select case when length(k) >= 20 then md5(k) end
		from (select regexp_replace(lower(exowatch.plain(title)), '[^[:alnum:]]+', '', 'g')) t (k));

comment on function exowatch.title_key(text) is 'Equal for titles with the same letters and digits; null for a title too short to tell.';

create table exowatch.search_text (
	document_id bigint not null,
	text_hash text not null,
	key_start integer,
	key_end integer,
	title_key text,
	words tsvector not null,
	constraint search_text_pk primary key (document_id)
);
create index search_text_words_ix on exowatch.search_text using gin (words);
create index search_text_title_ix on exowatch.search_text (title_key);
comment on table exowatch.search_text is 'What full-text search knows of live documents that belong to a topic.';
comment on column exowatch.search_text.document_id is 'The document.';
comment on column exowatch.search_text.text_hash is 'Hash of the text that was indexed.';
comment on column exowatch.search_text.key_start is 'First code point of the key sentence that was indexed.';
comment on column exowatch.search_text.key_end is 'Code point after it.';
comment on column exowatch.search_text.title_key is 'Equal for equal titles; null when the title is too short to tell.';
comment on column exowatch.search_text.words is 'English word stems: weight A title, B key sentence, C all of the text.';
