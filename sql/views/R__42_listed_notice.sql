-- What the FDA's listings say of each document, and since when they do not list it any more.
create or replace view analysis.listed_notice as
select l.feed, l.key as path, exowatch.url('FDA', l.key) as url, l.firm, l.office, l.subject, l.issued, l.posted,
	l.close_out, l.first_listed, l.last_listed, l.delisted,
	exists (select from exowatch.document d where d.source = 'FDA' and d.source_key = l.key) as stored,
	z.closed_out
from exowatch.listed_notice l
left join exowatch.document x on x.source = 'FDA' and x.source_key = l.key
left join exowatch.notice_standing z on z.document_id = x.id;

comment on view analysis.listed_notice is 'What the FDA''s listings say of each document, and since when they do not list it any more.';
comment on column analysis.listed_notice.feed is 'Id of the feed that reads the listing.';
comment on column analysis.listed_notice.path is 'Canonical path of the document.';
comment on column analysis.listed_notice.url is 'Public page; gone where it was delisted.';
comment on column analysis.listed_notice.firm is 'Firm as the listing prints it.';
comment on column analysis.listed_notice.office is 'Issuing office as the listing prints it.';
comment on column analysis.listed_notice.subject is 'Subject as the listing prints it; often misleading.';
comment on column analysis.listed_notice.issued is 'Date of the letter, as shown.';
comment on column analysis.listed_notice.posted is 'Date posted, as shown.';
comment on column analysis.listed_notice.close_out is 'Path of the close-out letter that the listing links; null: none.';
comment on column analysis.listed_notice.first_listed is 'Day of the first run that found it listed.';
comment on column analysis.listed_notice.last_listed is 'Day of the last run that found it listed.';
comment on column analysis.listed_notice.delisted is 'Day of the second complete pass without it; null: it counts as listed.';
comment on column analysis.listed_notice.stored is 'Whether the document itself was taken.';
comment on column analysis.listed_notice.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out, or not stored.';
