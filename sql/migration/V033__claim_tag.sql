-- What firms claimed to treat, as letters of the FDA tell it.
create table exowatch.claim_tag (
	document_id bigint not null,
	ordinal integer not null,
	condition_id text not null,
	name text not null,
	sentence_start integer not null,
	sentence_end integer not null,
	rule text not null,
	constraint claim_tag_pk primary key (document_id, ordinal)
);
create index claim_tag_condition_ix on exowatch.claim_tag (condition_id);
comment on table exowatch.claim_tag is 'Conditions that a firm claimed to treat: one row a letter and condition. What a firm said is not what is true.';
comment on column exowatch.claim_tag.document_id is 'The letter.';
comment on column exowatch.claim_tag.ordinal is 'Order, from 0.';
comment on column exowatch.claim_tag.condition_id is 'MESH:D010300, OMIM:…, DOID:….';
comment on column exowatch.claim_tag.name is 'Preferred name.';
comment on column exowatch.claim_tag.sentence_start is 'First code point, in title, line feed, body, of the sentence that says so.';
comment on column exowatch.claim_tag.sentence_end is 'Code point after that sentence.';
comment on column exowatch.claim_tag.rule is 'Id of the rule: claim.said, claim.said-on (goes on after such a sentence) or claim.listed (in a list of examples).';
