-- Papers and FDA notices with what they are about: one row a live document and condition; one row without condition where none is tagged.
create or replace view analysis.tagged_document as
select d.source, d.source_key, exowatch.url(d.source, d.source_key) as url, d.title, d.report_week, d.first_seen, d.entered,
	coalesce(d.published, d.entered) as published, d.notice_kind,
	case d.source when 'PUBMED' then t.evidence end as evidence_type, t.level as design_level, t.subject,
	t.role as vesicle_role, c.condition_id, c.name as condition, c.focus, c.assertion, c.tier as condition_tier,
	d.status, d.preprint, d.superseded_by is not null as superseded,
	array(select distinct m.topic from exowatch.membership m where m.document_id = d.id order by m.topic) as topics,
	z.closed_out, z.delisted
from exowatch.document d
left join exowatch.effective_tagging t on t.document_id = d.id
left join exowatch.effective_condition c on c.document_id = d.id
left join exowatch.notice_standing z on z.document_id = d.id
where d.state = 'LIVE';

comment on view analysis.tagged_document is 'Papers and FDA notices with what they are about: one row a live document and condition; one row without condition where none is tagged.';
comment on column analysis.tagged_document.source is 'PUBMED or FDA.';
comment on column analysis.tagged_document.source_key is 'PMID; for the FDA the canonical path.';
comment on column analysis.tagged_document.url is 'Public page.';
comment on column analysis.tagged_document.title is 'Title.';
comment on column analysis.tagged_document.report_week is 'Monday of the week that reports it.';
comment on column analysis.tagged_document.first_seen is 'When it was seen first.';
comment on column analysis.tagged_document.entered is 'Entrez date, or date posted by the FDA.';
comment on column analysis.tagged_document.published is 'First day that the publication date can mean, else the date of entry; for notices the date of issue.';
comment on column analysis.tagged_document.notice_kind is 'Kind of FDA notice; null for papers.';
comment on column analysis.tagged_document.evidence_type is 'Primary evidence type; null for notices.';
comment on column analysis.tagged_document.design_level is 'Design level 1 to 5 after the order of Oxford CEBM 2011; not GRADE.';
comment on column analysis.tagged_document.subject is 'HUMAN, ANIMAL, CELLS or NONE.';
comment on column analysis.tagged_document.vesicle_role is 'What the vesicles are to the paper; THERAPEUTIC and DELIVERY are therapy.';
comment on column analysis.tagged_document.condition_id is 'MESH:D010300 and so on; null: none tagged.';
comment on column analysis.tagged_document.condition is 'Preferred name.';
comment on column analysis.tagged_document.focus is 'Whether the document is about the condition, or only mentions it.';
comment on column analysis.tagged_document.assertion is 'AFFIRMED, NEGATED, HYPOTHETICAL, BACKGROUND, ANIMAL or OTHER_SUBJECT.';
comment on column analysis.tagged_document.condition_tier is 'HIGH, MEDIUM or LOW.';
comment on column analysis.tagged_document.status is 'Of papers NONE, UPDATED, PUBLISHED, CORRECTED, CONCERN or RETRACTED; of notices NONE, CLOSED_OUT, DELISTED or CLOSED_OUT_DELISTED.';
comment on column analysis.tagged_document.preprint is 'Whether it is a preprint.';
comment on column analysis.tagged_document.superseded is 'Whether the article that counts in place of this preprint, reprint or version is stored; count that one only.';
comment on column analysis.tagged_document.topics is 'Ids of the topics that it belongs to; empty: off topic.';
comment on column analysis.tagged_document.closed_out is 'Day of the letter that closed this notice out, else the day when it was found; null: not closed out.';
comment on column analysis.tagged_document.delisted is 'Day since which the FDA does not list this notice any more; null: listed, or never in a listing.';
