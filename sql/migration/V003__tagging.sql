-- What a document is about, and why: tags made by rules, and what people decided.
-- No foreign keys here: checking each row slowed bulk loads. One class writes documents and their rows in
-- one transaction, and no document is ever removed; a test looks for rows without a document.
create table exowatch.tagging (
	document_id bigint not null,
	text_hash text not null,
	tags_hash text not null,
	condition_version text not null,
	evidence_version text not null,
	role_version text not null,
	key_sentence_version text not null,
	evidence text not null,
	designs text[] not null,
	subject text not null,
	level smallint,
	tier text not null,
	role text not null,
	evidence_because jsonb not null,
	role_because jsonb not null,
	disagreement text,
	key_start integer,
	key_end integer,
	constraint tagging_pk primary key (document_id),
	constraint tagging_level_ck check (level between 1 and 5),
	constraint tagging_key_ck check ((key_start is null) = (key_end is null))
);
create index tagging_evidence_ix on exowatch.tagging (evidence);
comment on table exowatch.tagging is 'Evidence type, subject, role and key sentence: one row a document, made by rules.';
comment on column exowatch.tagging.document_id is 'The document.';
comment on column exowatch.tagging.text_hash is 'Hash of the text that was tagged.';
comment on column exowatch.tagging.tags_hash is 'Hash of all tags and memberships; tells whether anything changed.';
comment on column exowatch.tagging.condition_version is 'Version of the condition rules and of the vocabulary.';
comment on column exowatch.tagging.evidence_version is 'Version of the rules for evidence type and subject.';
comment on column exowatch.tagging.role_version is 'Version of the rules for the role of the vesicles.';
comment on column exowatch.tagging.key_sentence_version is 'Version of the rules for the key sentence and for concerns.';
comment on column exowatch.tagging.evidence is 'Primary evidence type, such as RANDOMIZED_TRIAL.';
comment on column exowatch.tagging.designs is 'All designs that the paper performed.';
comment on column exowatch.tagging.subject is 'HUMAN, ANIMAL, CELLS or NONE.';
comment on column exowatch.tagging.level is 'Design level 1 to 5 after the order of Oxford CEBM 2011; not GRADE; null: none.';
comment on column exowatch.tagging.tier is 'HIGH, MEDIUM or LOW: how far the evidence type can be relied on.';
comment on column exowatch.tagging.role is 'Role of the vesicles: THERAPEUTIC, DELIVERY, BIOMARKER, MECHANISM, METHOD or NONE.';
comment on column exowatch.tagging.evidence_because is 'Reasons for and against the evidence type.';
comment on column exowatch.tagging.role_because is 'Reasons for the role.';
comment on column exowatch.tagging.disagreement is 'Note when publication type and text disagree.';
comment on column exowatch.tagging.key_start is 'First code point of the key sentence in title, line feed, body; null: none stated.';
comment on column exowatch.tagging.key_end is 'Code point after the key sentence.';

create table exowatch.condition_tag (
	document_id bigint not null,
	ordinal integer not null,
	condition_id text not null,
	name text not null,
	focus boolean not null,
	assertion text not null,
	tier text not null,
	found_by text not null,
	rule text not null,
	mentions jsonb not null,
	constraint condition_tag_pk primary key (document_id, ordinal),
	constraint condition_tag_assertion_ck check (assertion in ('AFFIRMED', 'NEGATED', 'HYPOTHETICAL', 'BACKGROUND', 'ANIMAL', 'OTHER_SUBJECT'))
);
create index condition_tag_condition_ix on exowatch.condition_tag (condition_id);
comment on table exowatch.condition_tag is 'Conditions that a document speaks of: one row a document and condition.';
comment on column exowatch.condition_tag.document_id is 'The document.';
comment on column exowatch.condition_tag.ordinal is 'Order of first mention, from 0.';
comment on column exowatch.condition_tag.condition_id is 'MESH:D010300, OMIM:…, DOID:….';
comment on column exowatch.condition_tag.name is 'Preferred name.';
comment on column exowatch.condition_tag.focus is 'Whether the document is about it, or only mentions it.';
comment on column exowatch.condition_tag.assertion is 'AFFIRMED if any mention is, else how the first mention speaks of it.';
comment on column exowatch.condition_tag.tier is 'HIGH, MEDIUM or LOW.';
comment on column exowatch.condition_tag.found_by is 'Strongest place: MESH, TITLE, ABSTRACT or BODY.';
comment on column exowatch.condition_tag.rule is 'Id of the rule.';
comment on column exowatch.condition_tag.mentions is 'Array of {start, end, text, section, assertion, longForm, rule}; offsets are code points in title, line feed, body.';

create table exowatch.concern_tag (
	document_id bigint not null,
	ordinal integer not null,
	code text not null,
	sentence_start integer not null,
	sentence_end integer not null,
	rule text not null,
	constraint concern_tag_pk primary key (document_id, ordinal)
);
comment on table exowatch.concern_tag is 'Concerns that an FDA notice raises.';
comment on column exowatch.concern_tag.document_id is 'The notice.';
comment on column exowatch.concern_tag.ordinal is 'Order, from 0.';
comment on column exowatch.concern_tag.code is 'NO_LICENSE, CONTAMINATION, INFECTION, STERILITY, DONOR_SCREENING, MANUFACTURING, FALSE_CLAIM or ADVERSE_EVENT.';
comment on column exowatch.concern_tag.sentence_start is 'First code point of the sentence that says so.';
comment on column exowatch.concern_tag.sentence_end is 'Code point after that sentence.';
comment on column exowatch.concern_tag.rule is 'Id of the rule.';
