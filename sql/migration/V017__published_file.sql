-- The files that PubMed publishes: which are listed, which are loaded, where they came from.
alter table exowatch.load_file add column sequence integer;
alter table exowatch.load_file add column url text;
alter table exowatch.load_file add column md5 text;
alter table exowatch.load_file add column newest_revised date;
comment on column exowatch.load_file.sequence is 'Year × 100,000 + number for files named as PubMed names them: 202601340 for pubmed26n1340. Null for others.';
comment on column exowatch.load_file.url is 'Address that it was fetched from; null: it was there.';
comment on column exowatch.load_file.md5 is 'Its MD5 as published beside it, which its bytes have; null: none was there.';
comment on column exowatch.load_file.newest_revised is 'The newest DateRevised of this and earlier files, as far as it is read.';

update exowatch.load_file set sequence = 200000000 + (regexp_match(path, 'pubmed([0-9]{2})n[0-9]{4,5}\.xml(\.gz)?$'))[1]::integer * 100000
	+ (regexp_match(path, 'pubmed[0-9]{2}n([0-9]{4,5})\.xml(\.gz)?$'))[1]::integer
where path ~ '/pubmed[0-9]{2}n[0-9]{4,5}\.xml(\.gz)?$';
create index load_file_sequence_ix on exowatch.load_file (sequence) where sequence is not null;

create table exowatch.published_file (
	sequence integer not null,
	name text not null,
	url text not null,
	marker text,
	loaded_marker text,
	loaded_sha256 text,
	problem text,
	listed_at timestamptz not null,
	constraint published_file_pk primary key (sequence)
);
comment on table exowatch.published_file is 'Files of PubMed''s series that a server or a folder listed, with what kept each from being loaded.';
comment on column exowatch.published_file.sequence is 'Year × 100,000 + number.';
comment on column exowatch.published_file.name is 'Such as pubmed26n1340.xml.gz.';
comment on column exowatch.published_file.url is 'Where it was listed last: an address, or URI of a local file.';
comment on column exowatch.published_file.marker is 'What the listing says beside it, date and size; null: nothing.';
comment on column exowatch.published_file.loaded_marker is 'The marker with which it was last checked to be what is loaded.';
comment on column exowatch.published_file.loaded_sha256 is 'SHA-256 of what is loaded of it.';
comment on column exowatch.published_file.problem is 'Why it could not be fetched or checked at last; null: no problem.';
comment on column exowatch.published_file.listed_at is 'When it was listed last.';
