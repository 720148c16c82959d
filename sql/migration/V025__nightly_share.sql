-- What each host was asked in a day, what a night left for later, and when a page was looked at last, for each feed.
create table exowatch.host_request (
	host text not null,
	day date not null,
	asked integer not null,
	constraint host_request_pk primary key (host, day)
);
comment on table exowatch.host_request is 'How often each host was asked in a day, over all processes: the budget is counted here.';
comment on column exowatch.host_request.host is 'Canonical name.';
comment on column exowatch.host_request.day is 'Day (UTC).';
comment on column exowatch.host_request.asked is 'Requests that went out.';

alter table exowatch.listed_key add column pending boolean not null default false;
comment on column exowatch.listed_key.pending is 'Whether it was left for another night, because the budget of this one was used.';

alter table exowatch.collect_run add column pending integer not null default 0, add column doubt text, add column note text;
comment on column exowatch.collect_run.pending is 'Documents that were listed and left for another night.';
comment on column exowatch.collect_run.doubt is 'Why what was received in full may not be all; null: nothing speaks against it.';
comment on column exowatch.collect_run.note is 'What else a reader should know of the run.';

alter table exowatch.raw_document add column rejected boolean not null default false;
comment on column exowatch.raw_document.rejected is 'Whether it was not understood as a whole.';

alter table exowatch.seen_page add column feed text not null default '';
alter table exowatch.seen_page drop constraint seen_page_pk;
alter table exowatch.seen_page add constraint seen_page_pk primary key (url_hash, feed);
create index seen_page_seen_ix on exowatch.seen_page (feed, seen_at);
comment on column exowatch.seen_page.feed is 'Id of the feed that took it; empty: kept before feeds were told apart.';
comment on column exowatch.seen_page.marker is 'What the feed said of it (pubDate, link, row), ETag and Last-Modified, separated by tabs.';
comment on column exowatch.seen_page.seen_at is 'When it was ingested with this marker, or found to be unchanged since.';
