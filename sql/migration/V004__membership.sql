-- Which topic a document belongs to, and why.
-- No foreign keys here: checking each row slowed bulk loads. One class writes documents and their rows in
-- one transaction, and no document is ever removed; a test looks for rows without a document.
create table exowatch.membership (
	document_id bigint not null,
	topic text not null,
	basis text not null,
	reason text not null,
	constraint membership_pk primary key (document_id, topic, basis),
	constraint membership_basis_ck check (basis in ('SEARCH', 'RULE'))
);
create index membership_topic_ix on exowatch.membership (topic, document_id);
comment on table exowatch.membership is 'Topics that a document belongs to.';
comment on column exowatch.membership.document_id is 'The document.';
comment on column exowatch.membership.topic is 'Id of the topic in jobs/topics.';
comment on column exowatch.membership.basis is 'SEARCH: the search of the topic returned it. RULE: the local rule of the topic matches.';
comment on column exowatch.membership.reason is 'In words: search, or the rule and what it found.';
