-- What records say of each other, and the links that follow.
-- No foreign keys here: checking each row slowed bulk loads. One class writes documents and their rows in
-- one transaction, and no document is ever removed; a test looks for rows without a document.
create table exowatch.correction (
	document_id bigint not null,
	ordinal integer not null,
	ref_type text not null,
	pmid text,
	doi text,
	constraint correction_pk primary key (document_id, ordinal)
);
comment on table exowatch.correction is 'CommentsCorrections of PubMed records, as stated.';
comment on column exowatch.correction.document_id is 'The record that states it.';
comment on column exowatch.correction.ordinal is 'Order in the record, from 0.';
comment on column exowatch.correction.ref_type is 'RetractionIn, RetractionOf, ErratumIn, UpdateOf and so on.';
comment on column exowatch.correction.pmid is 'PMID of the other record; null: not given.';
comment on column exowatch.correction.doi is 'DOI printed in RefSource, in lower case; null: none.';

create table exowatch.link (
	from_source text not null,
	from_key text not null,
	kind text not null,
	to_source text not null,
	to_key text not null,
	basis text not null,
	linked_at timestamptz not null,
	constraint link_pk primary key (from_source, from_key, kind, to_source, to_key),
	constraint link_kind_ck check (kind in ('PREPRINT_OF', 'VERSION_OF', 'MERGED_INTO', 'RETRACTS', 'CORRECTS', 'CONCERNS', 'UPDATES', 'SAME_EVENT', 'CLOSES_OUT')),
	constraint link_basis_ck check (basis in ('PMID', 'DOI'))
);
create index link_to_ix on exowatch.link (to_source, to_key);
comment on table exowatch.link is 'How documents belong together; either end may be a document that is not stored. Computed by the settle job.';
comment on column exowatch.link.from_source is 'Source of the document that the link starts from.';
comment on column exowatch.link.from_key is 'Its key: the notice, the preprint, the merged record.';
comment on column exowatch.link.kind is 'What the first does to the second, read from left to right: 2 RETRACTS 1.';
comment on column exowatch.link.to_source is 'Source of the document that the link leads to.';
comment on column exowatch.link.to_key is 'Its key.';
comment on column exowatch.link.basis is 'PMID: stated with it. DOI: exactly one other document has the DOI.';
comment on column exowatch.link.linked_at is 'When the link was found.';
