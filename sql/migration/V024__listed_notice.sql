-- What the FDA's listings say of each document, and since when they do not list it any more.
create table exowatch.listed_notice (
	feed text not null,
	key text not null,
	firm text,
	office text,
	subject text,
	issued date,
	posted date,
	close_out text,
	first_listed date not null,
	last_listed date not null,
	missed_passes integer not null default 0,
	delisted date,
	constraint listed_notice_pk primary key (feed, key),
	constraint listed_notice_passes_ck check (missed_passes >= 0 and (delisted is null or missed_passes >= 2))
);
create index listed_notice_key_ix on exowatch.listed_notice (key);
comment on table exowatch.listed_notice is 'One row a document that a listing of the FDA has or had.';
comment on column exowatch.listed_notice.feed is 'Id of the feed that reads the listing.';
comment on column exowatch.listed_notice.key is 'Canonical path of the document.';
comment on column exowatch.listed_notice.firm is 'Firm as the listing prints it.';
comment on column exowatch.listed_notice.office is 'Issuing office as the listing prints it.';
comment on column exowatch.listed_notice.subject is 'Subject as the listing prints it; often misleading.';
comment on column exowatch.listed_notice.issued is 'Date of the letter, as shown.';
comment on column exowatch.listed_notice.posted is 'Date posted, as shown.';
comment on column exowatch.listed_notice.close_out is 'Canonical path of the close-out letter that the listing names; null: none.';
comment on column exowatch.listed_notice.first_listed is 'Day of the first run that found it listed.';
comment on column exowatch.listed_notice.last_listed is 'Day of the last run that found it listed.';
comment on column exowatch.listed_notice.missed_passes is 'Complete passes in a row that did not list it.';
comment on column exowatch.listed_notice.delisted is 'Day of the second complete pass without it; null: it counts as listed.';
