-- What people decided about tags; rules never change it.
create table exowatch.decision (
	id bigint generated always as identity,
	document_id bigint not null,
	facet text not null,
	value text not null,
	name text,
	verdict text not null,
	decided_by text not null,
	decided_at timestamptz not null,
	note text,
	constraint decision_pk primary key (id),
	constraint decision_document_fk foreign key (document_id) references exowatch.document (id),
	constraint decision_facet_ck check (facet in ('CONDITION', 'EVIDENCE', 'ROLE')),
	constraint decision_verdict_ck check (verdict in ('ACCEPTED', 'REJECTED')),
	constraint decision_name_ck check (facet <> 'CONDITION' or verdict = 'REJECTED' or name is not null)
);
create index decision_document_ix on exowatch.decision (document_id, facet, value, decided_at desc);
comment on table exowatch.decision is 'Human decisions about tags; the newest about a document, facet and value counts.';
comment on column exowatch.decision.id is 'Surrogate.';
comment on column exowatch.decision.document_id is 'The document.';
comment on column exowatch.decision.facet is 'CONDITION, EVIDENCE or ROLE.';
comment on column exowatch.decision.value is 'Condition id, evidence type or role that was judged.';
comment on column exowatch.decision.name is 'Preferred name of an accepted condition.';
comment on column exowatch.decision.verdict is 'ACCEPTED or REJECTED; an accepted condition is a focus, an accepted evidence type or role replaces that of the rules.';
comment on column exowatch.decision.decided_by is 'Who decided.';
comment on column exowatch.decision.decided_at is 'When.';
comment on column exowatch.decision.note is 'Why, in words.';
