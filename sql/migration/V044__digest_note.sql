-- Which notes the program wrote on published pages, so that an earlier one is not taken for the work of other hands.
create table exowatch.digest_note (
	digest text not null,
	week date not null,
	name text not null,
	sha256 text not null,
	written_at timestamptz not null,
	constraint digest_note_pk primary key (digest, week, name, sha256),
	constraint digest_note_digest_fk foreign key (digest, week) references exowatch.digest (digest, week)
);
comment on table exowatch.digest_note is 'Published pages as the program put a note on them: stored before they are written. A page with a note whose bytes are not here, and that the program would not write now, was written by other hands.';
comment on column exowatch.digest_note.digest is 'Id of the digest in jobs/digests.';
comment on column exowatch.digest_note.week is 'Monday of the reported week.';
comment on column exowatch.digest_note.name is 'File name, as in digest.files.';
comment on column exowatch.digest_note.sha256 is 'Of the bytes of the page with its note; lower-case hex.';
comment on column exowatch.digest_note.written_at is 'When it was written first.';
