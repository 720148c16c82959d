-- Recalls and what their notices say of them; count those that are their own head.
create or replace view analysis.recall as
select d.source_key as path, exowatch.url(d.source, d.source_key) as url, d.title, d.details ->> 'firm' as firm,
	(select min(i.value collate "C") from exowatch.identifier i where i.document_id = d.id and i.type = 'RECALL')
		as recall_number,
	(select min(i.value collate "C") from exowatch.identifier i where i.document_id = d.id and i.type = 'EVENT')
		as event_id,
	d.details ->> 'classification' as classification, d.details ->> 'standing' as standing, d.published as initiated,
	d.entered as posted, d.report_week, coalesce(l.to_key, d.source_key) as head, l.to_key is null as counts,
	l.basis as linked_by, z.closed_out, z.delisted
from exowatch.document d
left join exowatch.link l on l.from_source = d.source and l.from_key = d.source_key and l.kind = 'SAME_EVENT'
left join exowatch.notice_standing z on z.document_id = d.id
where d.source = 'FDA' and d.notice_kind = 'RECALL' and d.state = 'LIVE';

comment on view analysis.recall is 'Recalls and what their notices say of them; count those that are their own head.';
comment on column analysis.recall.path is 'Canonical path on www.fda.gov, or address of the record at openFDA.';
comment on column analysis.recall.url is 'Public page or record.';
comment on column analysis.recall.title is 'Title; of a record its product.';
comment on column analysis.recall.firm is 'Firm that recalls.';
comment on column analysis.recall.recall_number is 'Number of the recall of one product; null: not given.';
comment on column analysis.recall.event_id is 'Number of the event, which several products may share; null: not given.';
comment on column analysis.recall.classification is 'Class I, Class II or Class III, as printed; pages do not have it.';
comment on column analysis.recall.standing is 'Ongoing, Completed, Terminated and so on, as printed.';
comment on column analysis.recall.initiated is 'Day on which the firm began to recall, or announced it.';
comment on column analysis.recall.posted is 'Day of the report, or on which the FDA published the page.';
comment on column analysis.recall.report_week is 'Monday of the week that reports it.';
comment on column analysis.recall.head is 'Path of the notice that counts for the event: its page on www.fda.gov, else the first record.';
comment on column analysis.recall.counts is 'Whether it is that notice itself.';
comment on column analysis.recall.linked_by is 'What the link to the head rests on: EVENT, RECALL or FIRM; null: it is the head.';
comment on column analysis.recall.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.recall.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
