-- What firms claimed to treat, as letters of the FDA tell it, with the verbatim sentence.
create or replace view analysis.claimed_condition as
select g.condition_id, g.name as condition, d.source_key as path, exowatch.url(d.source, d.source_key) as url,
	d.notice_kind as kind, d.details ->> 'firm' as firm, d.title,
	exowatch.quote(d.title, d.body, g.sentence_start, g.sentence_end) as sentence, g.rule, d.published as issued,
	d.entered as posted, d.report_week, z.closed_out, z.delisted
from exowatch.document d join exowatch.claim_tag g on g.document_id = d.id
left join exowatch.notice_standing z on z.document_id = d.id
where d.state = 'LIVE';

comment on view analysis.claimed_condition is 'What firms claimed to treat, as letters of the FDA tell it, with the verbatim sentence. What a firm said is not what is true.';
comment on column analysis.claimed_condition.condition_id is 'MESH:D010300 and so on.';
comment on column analysis.claimed_condition.condition is 'Preferred name.';
comment on column analysis.claimed_condition.path is 'Canonical path on www.fda.gov.';
comment on column analysis.claimed_condition.url is 'Public page.';
comment on column analysis.claimed_condition.kind is 'WARNING_LETTER or UNTITLED_LETTER.';
comment on column analysis.claimed_condition.firm is 'Whom the letter is about.';
comment on column analysis.claimed_condition.title is 'Title of the letter.';
comment on column analysis.claimed_condition.sentence is 'Verbatim sentence of the letter.';
comment on column analysis.claimed_condition.rule is 'Id of the rule.';
comment on column analysis.claimed_condition.issued is 'Date of the letter.';
comment on column analysis.claimed_condition.posted is 'Date shown by the FDA.';
comment on column analysis.claimed_condition.report_week is 'Monday of the week that reports it.';
comment on column analysis.claimed_condition.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.claimed_condition.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
