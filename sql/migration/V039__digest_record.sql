-- The record of what was published: the files themselves, and what each digest told of items of earlier ones.
alter table exowatch.digest add column title text;
alter table exowatch.digest add column zone text;
comment on column exowatch.digest.title is 'Title of its pages when it was frozen; null: frozen before this was kept.';
comment on column exowatch.digest.zone is 'Time zone in which its week turns; null: frozen before this was kept.';

create table exowatch.digest_file (
	digest text not null,
	week date not null,
	name text not null,
	media_type text not null,
	content bytea not null,
	constraint digest_file_pk primary key (digest, week, name),
	constraint digest_file_digest_fk foreign key (digest, week) references exowatch.digest (digest, week)
);
alter table exowatch.digest_file alter column content set storage external;
comment on table exowatch.digest_file is 'The files of frozen digests as they were published, so that no later program changes their bytes.';
comment on column exowatch.digest_file.digest is 'Id of the digest.';
comment on column exowatch.digest_file.week is 'Monday of the reported week.';
comment on column exowatch.digest_file.name is 'File name, as in digest.files, which has the SHA-256 of the unpacked bytes.';
comment on column exowatch.digest_file.media_type is 'text/html and so on.';
comment on column exowatch.digest_file.content is 'The bytes, gzipped.';

create table exowatch.digest_change (
	digest text not null,
	week date not null,
	ordinal integer not null,
	source text not null,
	source_key text not null,
	title text not null,
	status text not null,
	notice text,
	seen date,
	constraint digest_change_pk primary key (digest, week, ordinal),
	constraint digest_change_digest_fk foreign key (digest, week) references exowatch.digest (digest, week)
);
create index digest_change_key_ix on exowatch.digest_change (source, source_key);
comment on table exowatch.digest_change is 'What frozen digests told of papers and notices that earlier ones had reported; the pages of those show it.';
comment on column exowatch.digest_change.digest is 'Id of the digest that told it.';
comment on column exowatch.digest_change.week is 'Monday of the week whose digest told it.';
comment on column exowatch.digest_change.ordinal is 'Its place among the changes of that digest, from 1.';
comment on column exowatch.digest_change.source is 'PUBMED or FDA.';
comment on column exowatch.digest_change.source_key is 'The paper or notice whose status changed.';
comment on column exowatch.digest_change.title is 'Its title as told.';
comment on column exowatch.digest_change.status is 'As in the digest: RETRACTED, CONCERN, CORRECTED, UPDATED, PUBLISHED, DELETED, RESTORED, NONE, CLOSED_OUT, REOPENED, DELISTED or LISTED.';
comment on column exowatch.digest_change.notice is 'Key of the notice, article or close-out letter behind it, of the same source; null: none is named.';
comment on column exowatch.digest_change.seen is 'Day on which the change was seen; null: not known.';

insert into exowatch.digest_change (digest, week, ordinal, source, source_key, title, status, notice, seen)
select f.digest, f.week, c.ordinal, c.change #>> '{key,source}', c.change #>> '{key,key}', c.change ->> 'title',
	c.change ->> 'status', c.change #>> '{notice,key}', null
from exowatch.digest f
cross join lateral jsonb_array_elements(f.input::jsonb -> 'statusChanges') with ordinality c (change, ordinal);
