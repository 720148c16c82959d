-- Adverse event reports by quarter and reaction. Reports do not establish causation.
create or replace view analysis.adverse_event as
select d.source_key as path, exowatch.url(d.source, d.source_key) as url, d.title,
	substring(d.body from '^Reports: ([0-9]+)')::integer as reports,
	(select (e ->> 'day')::date from json_array_elements(d.details -> 'dates') e where e ->> 'name' = 'Received from')
		as received_from,
	(select (e ->> 'day')::date from json_array_elements(d.details -> 'dates') e where e ->> 'name' = 'Received to')
		as received_to,
	r ->> 'name' as reaction, (r ->> 'reports')::integer as naming_it,
	'Reports do not establish causation.' as note, z.closed_out, z.delisted
from exowatch.document d
cross join lateral json_array_elements(d.details -> 'reactions') r
left join exowatch.notice_standing z on z.document_id = d.id
where d.source = 'FDA' and d.notice_kind = 'ADVERSE_EVENT_SUMMARY' and d.state = 'LIVE';

comment on view analysis.adverse_event is 'Adverse event reports by quarter and reaction. Reports do not establish causation.';
comment on column analysis.adverse_event.path is 'Address of the search at openFDA.';
comment on column analysis.adverse_event.url is 'The same, to be opened.';
comment on column analysis.adverse_event.title is 'Endpoint, quarter and terms.';
comment on column analysis.adverse_event.reports is 'Reports received in the quarter that name such a product.';
comment on column analysis.adverse_event.received_from is 'First day of the quarter.';
comment on column analysis.adverse_event.received_to is 'Last day of the quarter.';
comment on column analysis.adverse_event.reaction is 'MedDRA term as counted by openFDA.';
comment on column analysis.adverse_event.naming_it is 'How many of the reports name it; it need not have been caused by the product.';
comment on column analysis.adverse_event.note is 'What these numbers cannot say; show it with them.';
comment on column analysis.adverse_event.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.adverse_event.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
