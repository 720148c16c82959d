-- Papers and notices: identity, text, times, state.
create sequence exowatch.document_seq increment by 1;

create table exowatch.document (
	id bigint not null default nextval('exowatch.document_seq'),
	source text not null,
	source_key text not null,
	notice_kind text,
	title text not null,
	body text not null,
	sections jsonb not null,
	text_hash text not null,
	record_hash text not null,
	details jsonb not null,
	version integer not null,
	revised date,
	source_order bigint not null,
	origin text not null,
	entered date,
	published date,
	first_seen timestamptz not null,
	report_week date not null,
	backfill boolean not null,
	text_changed_at timestamptz,
	state text not null,
	state_changed_at timestamptz,
	preprint boolean not null,
	retracted_publication boolean not null,
	status text not null default 'NONE',
	status_notice text,
	status_changed_at timestamptz,
	superseded_by text,
	constraint document_pk primary key (id),
	constraint document_key_un unique (source, source_key),
	constraint document_source_ck check (source in ('PUBMED', 'FDA')),
	constraint document_notice_kind_ck check (source = 'FDA' or notice_kind is null),
	constraint document_state_ck check (state in ('LIVE', 'DELETED')),
	constraint document_status_ck check (status in ('NONE', 'UPDATED', 'PUBLISHED', 'CORRECTED', 'CONCERN', 'RETRACTED')),
	constraint document_week_ck check (extract(isodow from report_week) = 1)
);
alter sequence exowatch.document_seq owned by exowatch.document.id;
create index document_week_ix on exowatch.document (report_week);
create index document_status_ix on exowatch.document (status) where status <> 'NONE' or superseded_by is not null;
create index document_retracted_ix on exowatch.document (id) where retracted_publication;
create index document_settle_ix on exowatch.document (id) where preprint or state = 'DELETED';
create index document_changed_ix on exowatch.document (text_changed_at) where text_changed_at is not null;

comment on table exowatch.document is 'One row a paper or notice, live or deleted; deleted ones are tombstones.';
comment on column exowatch.document.id is 'Surrogate; means nothing outside of this database.';
comment on column exowatch.document.source is 'PUBMED or FDA.';
comment on column exowatch.document.source_key is 'PMID; for the FDA the canonical path or /media/{id}.';
comment on column exowatch.document.notice_kind is 'Kind of FDA notice: WARNING_LETTER, RECALL and so on; null for papers.';
comment on column exowatch.document.title is 'Title; may be empty.';
comment on column exowatch.document.body is 'Sections of the abstract or of the notice, joined by one line feed; empty when there is none.';
comment on column exowatch.document.sections is 'Array of {kind, label, start, end}; offsets are code points in title, line feed, body.';
comment on column exowatch.document.text_hash is 'SHA-256 of title, line feed, body; lower-case hex.';
comment on column exowatch.document.record_hash is 'SHA-256 of the whole record as parsed; tells whether anything changed.';
comment on column exowatch.document.details is 'Everything else of the record: authors, journal, dates, MeSH, publication types; for notices firm, office, products.';
comment on column exowatch.document.version is 'Version attribute of the PMID; 1 for notices.';
comment on column exowatch.document.revised is 'DateRevised of PubMed.';
comment on column exowatch.document.source_order is 'Decides between equal versions and dates: greater is later.';
comment on column exowatch.document.origin is 'Feed id, or URI of the file that the current record came from.';
comment on column exowatch.document.entered is 'Entrez date of PubMed, or date posted by the FDA.';
comment on column exowatch.document.published is 'First day that the publication date can mean; for notices the issue date.';
comment on column exowatch.document.first_seen is 'When this database saw it first.';
comment on column exowatch.document.report_week is 'Monday of the week that reports it: of first_seen, or of entered for backfill.';
comment on column exowatch.document.backfill is 'Whether it came by load or by a first run of a feed.';
comment on column exowatch.document.text_changed_at is 'When the text changed last after it was first seen; null: never.';
comment on column exowatch.document.state is 'LIVE or DELETED.';
comment on column exowatch.document.state_changed_at is 'When it was deleted or came back; null: never.';
comment on column exowatch.document.preprint is 'Whether PubMed gives the publication type Preprint.';
comment on column exowatch.document.retracted_publication is 'Whether PubMed gives the publication type Retracted Publication (D016441).';
comment on column exowatch.document.status is 'NONE, UPDATED, PUBLISHED (a preprint whose article has come), CORRECTED, CONCERN or RETRACTED: the gravest.';
comment on column exowatch.document.status_notice is 'Key of the notice or article behind the status; null when PubMed names none.';
comment on column exowatch.document.status_changed_at is 'When the status became this one.';
comment on column exowatch.document.superseded_by is 'Key of the live stored article of a preprint; such a preprint is not counted beside it.';
comment on sequence exowatch.document_seq is 'Ids of documents.';

create table exowatch.document_version (
	document_id bigint not null,
	number integer not null,
	replaced_at timestamptz not null,
	title text not null,
	body text not null,
	sections jsonb not null,
	text_hash text not null,
	version integer not null,
	revised date,
	constraint document_version_pk primary key (document_id, number),
	constraint document_version_document_fk foreign key (document_id) references exowatch.document (id)
);
comment on table exowatch.document_version is 'Texts as they were before they changed.';
comment on column exowatch.document_version.document_id is 'The document.';
comment on column exowatch.document_version.number is 'Counts the texts of a document, from 1.';
comment on column exowatch.document_version.replaced_at is 'When a newer text took its place.';
comment on column exowatch.document_version.title is 'Title as it was.';
comment on column exowatch.document_version.body is 'Body as it was.';
comment on column exowatch.document_version.sections is 'Sections as they were.';
comment on column exowatch.document_version.text_hash is 'SHA-256 of that text.';
comment on column exowatch.document_version.version is 'PMID version of that text.';
comment on column exowatch.document_version.revised is 'DateRevised of that text.';

-- No foreign keys from here on: checking each row slowed bulk loads. One class writes documents and their rows in
-- one transaction, and no document is ever removed; a test looks for rows without a document.
create table exowatch.identifier (
	document_id bigint not null,
	ordinal integer not null,
	type text not null,
	value text not null,
	constraint identifier_pk primary key (document_id, ordinal)
);
create index identifier_value_ix on exowatch.identifier (left(value, 200), type);
comment on table exowatch.identifier is 'Names that others use for a document: DOI, PMC, NCT, MARCS. Never unique.';
comment on column exowatch.identifier.document_id is 'The document.';
comment on column exowatch.identifier.ordinal is 'Order in the record, from 0.';
comment on column exowatch.identifier.type is 'DOI, PMC, PII, NCT, MARCS, RECALL and so on.';
comment on column exowatch.identifier.value is 'As printed; DOIs in lower case.';
