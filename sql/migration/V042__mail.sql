-- Which readers were sent a digest: written before each message is handed over, so that none is sent twice.
create table exowatch.mail (
	digest text not null,
	week date not null,
	recipient text not null,
	state text not null,
	attempts integer not null,
	intended_at timestamptz not null,
	ended_at timestamptz,
	reason text,
	constraint mail_pk primary key (digest, week, recipient),
	constraint mail_digest_fk foreign key (digest, week) references exowatch.digest (digest, week),
	constraint mail_state_ck check (state in ('INTENDED', 'SENT', 'DEFERRED', 'REFUSED')),
	constraint mail_attempts_ck check (attempts > 0)
);
comment on table exowatch.mail is 'Digests sent by mail, a row a recipient. No address is stored.';
comment on column exowatch.mail.digest is 'Id of the digest in jobs/digests.';
comment on column exowatch.mail.week is 'Monday of its week.';
comment on column exowatch.mail.recipient is 'SHA-256 of the address in lower case; lower-case hex.';
comment on column exowatch.mail.state is 'INTENDED: about to be sent, or cut off while it was, and never sent again; SENT: the mail server has taken it; DEFERRED: certainly not sent, may be tried again; REFUSED: the mail server will not take it.';
comment on column exowatch.mail.attempts is 'How often it was tried.';
comment on column exowatch.mail.intended_at is 'When the last try began.';
comment on column exowatch.mail.ended_at is 'When the last try ended; null: it is not known how.';
comment on column exowatch.mail.reason is 'Codes that the mail server answered, such as 550 5.1.1; null when it took the message.';
