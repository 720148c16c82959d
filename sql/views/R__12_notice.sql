-- One row a live FDA notice with its facts.
create or replace view analysis.notice as
select d.source_key as path, exowatch.url(d.source, d.source_key) as url, d.notice_kind as kind, d.title, d.body,
	d.details ->> 'firm' as firm, d.details ->> 'office' as office, d.details ->> 'recipient' as recipient,
	array(select p from json_array_elements_text(d.details -> 'products') p) as products,
	d.published as issued, d.entered as posted, d.first_seen, d.report_week, d.text_changed_at,
	array(select c.name from exowatch.effective_condition c where c.document_id = d.id order by c.ordinal) as conditions,
	array(select distinct g.code from exowatch.concern_tag g where g.document_id = d.id order by g.code) as concerns,
	array(select distinct m.topic from exowatch.membership m where m.document_id = d.id order by m.topic) as topics,
	z.closed_out, z.delisted, z.close_out, f.firm_key, d.details ->> 'address' as address,
	d.details ->> 'classification' as classification, d.details ->> 'standing' as standing,
	coalesce((d.details -> 'dates')::jsonb, '[]') as dates, coalesce((d.details -> 'reactions')::jsonb, '[]') as reactions,
	(d.details ->> 'quality')::double precision as quality
from exowatch.document d
left join exowatch.notice_standing z on z.document_id = d.id
left join exowatch.notice_firm f on f.document_id = d.id
where d.source = 'FDA' and d.state = 'LIVE';

comment on view analysis.notice is 'One row a live FDA notice with its facts.';
comment on column analysis.notice.path is 'Canonical path on www.fda.gov.';
comment on column analysis.notice.url is 'Public page.';
comment on column analysis.notice.kind is 'WARNING_LETTER, RECALL and so on.';
comment on column analysis.notice.title is 'Title.';
comment on column analysis.notice.body is 'Text without menus.';
comment on column analysis.notice.firm is 'Whom it is about.';
comment on column analysis.notice.office is 'Issuing center or office.';
comment on column analysis.notice.recipient is 'Person a letter is addressed to.';
comment on column analysis.notice.products is 'Named in the fields of the notice.';
comment on column analysis.notice.issued is 'Date of the letter.';
comment on column analysis.notice.posted is 'Date shown by the FDA.';
comment on column analysis.notice.first_seen is 'When it was seen first.';
comment on column analysis.notice.report_week is 'Monday of the week that reports it.';
comment on column analysis.notice.text_changed_at is 'When the text changed last; null: never.';
comment on column analysis.notice.conditions is 'Preferred names of the conditions that it names.';
comment on column analysis.notice.concerns is 'Codes of the concerns that it raises.';
comment on column analysis.notice.topics is 'Ids of the topics that it belongs to.';
comment on column analysis.notice.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.notice.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
comment on column analysis.notice.close_out is 'Canonical path of the letter that closed it out.';
comment on column analysis.notice.firm_key is 'The firm, as in analysis.firm.';
comment on column analysis.notice.address is 'Address of the firm.';
comment on column analysis.notice.classification is 'Class of a recall, as printed.';
comment on column analysis.notice.standing is 'Standing of a recall or an approval, as printed.';
comment on column analysis.notice.dates is 'Array of {name, day}: all other dates that it shows, US Eastern.';
comment on column analysis.notice.reactions is 'Array of {name, reports} of an adverse event summary. Reports do not establish causation.';
comment on column analysis.notice.quality is 'How well the text of a PDF could be read, 0 to 1; null: no PDF.';
