-- FDA notices by condition that they name and by concern that they raise.
create or replace view analysis.notice_condition as
select c.condition_id, c.name as condition, d.notice_kind as kind, g.code as concern,
	exowatch.quote(d.title, d.body, g.sentence_start, g.sentence_end) as sentence, d.source_key as path, d.title,
	d.details ->> 'firm' as firm, d.published as issued, d.entered as posted, d.report_week, c.assertion,
	z.closed_out, z.delisted
from exowatch.document d
join exowatch.effective_condition c on c.document_id = d.id
left join exowatch.concern_tag g on g.document_id = d.id
left join exowatch.notice_standing z on z.document_id = d.id
where d.source = 'FDA' and d.state = 'LIVE';

comment on view analysis.notice_condition is 'FDA notices by condition that they name and concern that they raise.';
comment on column analysis.notice_condition.condition_id is 'MESH:D010300 and so on.';
comment on column analysis.notice_condition.condition is 'Preferred name.';
comment on column analysis.notice_condition.kind is 'Kind of notice.';
comment on column analysis.notice_condition.concern is 'Code of the concern; null: none tagged.';
comment on column analysis.notice_condition.sentence is 'Verbatim sentence that raises it.';
comment on column analysis.notice_condition.path is 'Canonical path on www.fda.gov.';
comment on column analysis.notice_condition.title is 'Title of the notice.';
comment on column analysis.notice_condition.firm is 'Whom it is about.';
comment on column analysis.notice_condition.issued is 'Date of the letter.';
comment on column analysis.notice_condition.posted is 'Date shown by the FDA.';
comment on column analysis.notice_condition.report_week is 'Monday of the week that reports it.';
comment on column analysis.notice_condition.assertion is 'How the notice speaks of the condition: AFFIRMED, NEGATED and so on.';
comment on column analysis.notice_condition.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.notice_condition.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
