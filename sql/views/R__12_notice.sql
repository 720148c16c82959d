-- One row a live FDA notice with its facts.
create or replace view analysis.notice as
select d.source_key as path, exowatch.url(d.source, d.source_key) as url, d.notice_kind as kind, d.title, d.body,
	d.details ->> 'firm' as firm, d.details ->> 'office' as office, d.details ->> 'recipient' as recipient,
	array(select p from json_array_elements_text(d.details -> 'products') p) as products,
	d.published as issued, d.entered as posted, d.first_seen, d.report_week, d.text_changed_at,
	array(select c.name from exowatch.effective_condition c where c.document_id = d.id order by c.ordinal) as conditions,
	array(select distinct g.code from exowatch.concern_tag g where g.document_id = d.id order by g.code) as concerns,
	array(select distinct m.topic from exowatch.membership m where m.document_id = d.id order by m.topic) as topics
from exowatch.document d
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
