-- What links and statuses are computed from, how far that has come, and the history of statuses.
-- No foreign keys to documents: as in V002.
create table exowatch.settlement (
	one boolean not null default true,
	through bigint not null,
	rules text not null,
	tag_versions text,
	settled_at timestamptz not null,
	constraint settlement_pk primary key (one),
	constraint settlement_one_ck check (one)
);
comment on table exowatch.settlement is 'How far links, statuses and the full-text index have come: one row, or none before the first time.';
comment on column exowatch.settlement.one is 'Always true: there is one row.';
comment on column exowatch.settlement.through is 'Documents up to this id were settled; newer ones were not.';
comment on column exowatch.settlement.rules is 'Version of the rules for links and statuses; another version settles everything again.';
comment on column exowatch.settlement.tag_versions is 'Versions of the tagging components that every on-topic document settled so far has; null: not known.';
comment on column exowatch.settlement.settled_at is 'When it was done last.';

create table exowatch.unsettled (
	document_id bigint not null,
	record boolean not null,
	dois text[] not null,
	constraint unsettled_pk primary key (document_id)
);
comment on table exowatch.unsettled is 'Documents that changed after they were settled.';
comment on column exowatch.unsettled.document_id is 'The document.';
comment on column exowatch.unsettled.record is 'Whether its record changed or it was deleted; else only its tags or topics did.';
comment on column exowatch.unsettled.dois is 'DOIs that it had before.';

create table exowatch.title_cue (
	document_id bigint not null,
	kind text not null,
	own boolean not null,
	title_key text,
	constraint title_cue_pk primary key (document_id),
	constraint title_cue_kind_ck check (kind in ('RETRACTS', 'CONCERNS', 'CORRECTS'))
);
create index title_cue_key_ix on exowatch.title_cue (title_key);
comment on table exowatch.title_cue is 'Titles such as "Retraction Note: …" or "RETRACTED: …", and what they say.';
comment on column exowatch.title_cue.document_id is 'The document that has the title.';
comment on column exowatch.title_cue.kind is 'RETRACTS, CONCERNS or CORRECTS.';
comment on column exowatch.title_cue.own is 'Whether the title says it of this document itself; else of the one whose title it repeats.';
comment on column exowatch.title_cue.title_key is 'Key of the title that it repeats; null when it repeats none.';

create table exowatch.status_change (
	document_id bigint not null,
	number integer not null,
	changed_at timestamptz not null,
	from_status text not null,
	to_status text not null,
	notice text,
	basis text,
	constraint status_change_pk primary key (document_id, number)
);
create index status_change_time_ix on exowatch.status_change (changed_at);
comment on table exowatch.status_change is 'History of the statuses of documents.';
comment on column exowatch.status_change.document_id is 'The document.';
comment on column exowatch.status_change.number is 'Counts the changes of a document, from 1.';
comment on column exowatch.status_change.changed_at is 'When.';
comment on column exowatch.status_change.from_status is 'Status before: NONE, UPDATED, PUBLISHED, CORRECTED, CONCERN, RETRACTED or DELETED.';
comment on column exowatch.status_change.to_status is 'Status from then on.';
comment on column exowatch.status_change.notice is 'Key of the notice or article behind the new status; null when none is named.';
comment on column exowatch.status_change.basis is 'What the new status rests on, as in document.status_basis.';

alter table exowatch.document add column status_basis text;
comment on column exowatch.document.status_basis is 'What the status rests on: PMID or DOI of the notice, TITLE, TYPE (publication type) or STATED (the record says so and names no notice).';
comment on column exowatch.document.retracted_publication is 'Whether PubMed gives the publication type Retracted Publication (D016441), and it is no retraction notice.';
comment on column exowatch.document.superseded_by is 'Key of the live stored article that counts in place of this preprint, reprint or version.';

alter table exowatch.link drop constraint link_basis_ck;
alter table exowatch.link add constraint link_basis_ck check (basis in ('PMID', 'DOI', 'TITLE'));
comment on column exowatch.link.basis is 'PMID: stated with the PMID. DOI: exactly one other document has it. TITLE: the notice repeats the title of exactly one on-topic document.';

insert into exowatch.status_change (document_id, number, changed_at, from_status, to_status, notice, basis)
select id, 1, coalesce(case state when 'DELETED' then state_changed_at else status_changed_at end, first_seen), 'NONE',
	case state when 'DELETED' then 'DELETED' else status end, case state when 'LIVE' then status_notice end, null
from exowatch.document where (status <> 'NONE' or state = 'DELETED') and record_hash <> '';
