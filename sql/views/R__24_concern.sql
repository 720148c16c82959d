-- Concerns that documents raise, with the verbatim sentence.
create or replace view analysis.concern as
select d.source, d.source_key, d.notice_kind as kind, d.title, g.code as concern,
	exowatch.quote(d.title, d.body, g.sentence_start, g.sentence_end) as sentence, g.rule, d.published as issued,
	d.entered as posted, z.closed_out, z.delisted
from exowatch.document d join exowatch.concern_tag g on g.document_id = d.id
left join exowatch.notice_standing z on z.document_id = d.id
where d.state = 'LIVE';

comment on view analysis.concern is 'Concerns that documents raise, with the verbatim sentence.';
comment on column analysis.concern.source is 'PUBMED or FDA.';
comment on column analysis.concern.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.concern.kind is 'Kind of notice.';
comment on column analysis.concern.title is 'Title.';
comment on column analysis.concern.concern is 'NO_LICENSE, CONTAMINATION, INFECTION, STERILITY, DONOR_SCREENING, MANUFACTURING, FALSE_CLAIM or ADVERSE_EVENT.';
comment on column analysis.concern.sentence is 'Verbatim sentence that raises it.';
comment on column analysis.concern.rule is 'Id of the rule.';
comment on column analysis.concern.issued is 'Date of the letter.';
comment on column analysis.concern.posted is 'Date shown by the FDA.';
comment on column analysis.concern.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.concern.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
