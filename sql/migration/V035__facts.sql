-- What papers state about their study and their vesicles, and why tags were given.
-- Rows of before have no reasons and no facts, and the version '': they are tagged again like those of older rules.
alter table exowatch.condition_tag add column because jsonb not null default '[]';
alter table exowatch.tagging add column key_because jsonb not null default '[]';
alter table exowatch.tagging add column fact_version text not null default '';
comment on column exowatch.condition_tag.because is 'Array of {source, rule, detail, sentence, against}: why the tag was given and is a focus or not, and what spoke against it.';
comment on column exowatch.tagging.key_because is 'Reasons for this key sentence or for none, and what spoke against it or for another.';
comment on column exowatch.tagging.fact_version is 'Version of the rules for facts; empty: tagged before there were any.';

create table exowatch.fact_tag (
	document_id bigint not null,
	ordinal integer not null,
	kind text not null,
	value text not null,
	fact_start integer,
	fact_end integer,
	sentence_start integer,
	sentence_end integer,
	rule text not null,
	constraint fact_tag_pk primary key (document_id, ordinal),
	constraint fact_tag_span_ck check (num_nulls(fact_start, fact_end, sentence_start, sentence_end) in (0, 4))
);
create index fact_tag_registration_ix on exowatch.fact_tag (value) where kind = 'REGISTRATION';
comment on table exowatch.fact_tag is 'What a paper states about its study and its vesicles: one row a document and fact.';
comment on column exowatch.fact_tag.document_id is 'The paper.';
comment on column exowatch.fact_tag.ordinal is 'Order in the text, from 0.';
comment on column exowatch.fact_tag.kind is 'SAMPLE_SIZE, SPECIES, TRIAL_PHASE, REGISTRATION, SOURCE_CELLS, CARGO, ROUTE or ADVERSE_EVENT.';
comment on column exowatch.fact_tag.value is 'In one form for all papers: NCT01234567, 120, adipose mesenchymal stem cells; empty for an adverse event, where the sentence is all.';
comment on column exowatch.fact_tag.fact_start is 'First code point, in title, line feed, body, of the words that say it, for an adverse event of the sentence; null: a field of the record says it.';
comment on column exowatch.fact_tag.fact_end is 'Code point after those words.';
comment on column exowatch.fact_tag.sentence_start is 'First code point of the sentence that they stand in.';
comment on column exowatch.fact_tag.sentence_end is 'Code point after that sentence.';
comment on column exowatch.fact_tag.rule is 'Id of the rule.';
