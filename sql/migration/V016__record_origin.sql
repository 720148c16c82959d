-- Which file of PubMed's series a record comes from, why a document is deleted, and what changed in a record.
alter table exowatch.document add column file_sequence integer;
alter table exowatch.document add column state_reason text;
comment on column exowatch.document.file_sequence is 'Year × 100,000 + number of the PubMed file that the record or the deletion came from: 202601340 for pubmed26n1340. Between two files it decides in place of source_order. Null: it came from elsewhere.';
comment on column exowatch.document.source_order is 'Decides between equal versions and dates, and between a record and a deletion: greater is later. Fetch time in epoch milliseconds; for a PubMed file the time up to which it tells what PubMed held.';
comment on column exowatch.document.state_reason is 'What deleted it or brought it back: DeleteCitation in pubmed26n1690.xml.gz. Null: it was never deleted.';

-- Until now files had the time of loading as their order.
update exowatch.document d set
	file_sequence = 200000000 + f.year * 100000 + f.number,
	source_order = extract(epoch from make_timestamptz(1999 + f.year, 12, 3, 0, 0, 0, 'UTC'))::bigint * 1000
from (
	select id, (regexp_match(origin, 'pubmed([0-9]{2})n[0-9]{4,5}\.xml(\.gz)?$'))[1]::integer as year,
		(regexp_match(origin, 'pubmed[0-9]{2}n([0-9]{4,5})\.xml(\.gz)?$'))[1]::integer as number
	from exowatch.document
	where source = 'PUBMED' and (state = 'LIVE' or record_hash = '') and origin ~ '/pubmed[0-9]{2}n[0-9]{4,5}\.xml(\.gz)?$'
) f
where f.id = d.id;

create table exowatch.document_change (
	document_id bigint not null,
	number integer not null,
	changed_at timestamptz not null,
	origin text not null,
	changed text[] not null,
	before jsonb not null,
	constraint document_change_pk primary key (document_id, number)
);
comment on table exowatch.document_change is 'What else than the text changed in the records of papers that belong to a topic.';
comment on column exowatch.document_change.document_id is 'The document.';
comment on column exowatch.document_change.number is 'Counts the changes of a document, from 1.';
comment on column exowatch.document_change.changed_at is 'When the newer record took its place.';
comment on column exowatch.document_change.origin is 'Feed id, or URI of the file, that the newer record came from.';
comment on column exowatch.document_change.changed is 'Names of the parts of details that differ: authors, corrections, headings and so on.';
comment on column exowatch.document_change.before is 'Those parts as they were.';
