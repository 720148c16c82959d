-- Documents and memberships as of exowatch.as_of(): what digests are selected from.
create or replace view exowatch.document_then as
select d.id, d.source, d.source_key, d.notice_kind,
	case when d.text_changed_at > exowatch.as_of() then (select v.title from exowatch.document_version v
		where v.document_id = d.id and v.replaced_at > exowatch.as_of() order by v.number limit 1)
		else d.title end as title,
	case when d.text_changed_at > exowatch.as_of() then (select v.body from exowatch.document_version v
		where v.document_id = d.id and v.replaced_at > exowatch.as_of() order by v.number limit 1)
		else d.body end as body,
	case when c.id is not null then exowatch.details_then(d.id, d.details) else d.details end as details,
	case when c.id is not null then (exowatch.details_then(d.id, d.details)
		->> case d.source when 'FDA' then 'posted' else 'entered' end)::date
		else d.entered end as entered,
	case when c.id is not null then (exowatch.details_then(d.id, d.details)
		#>> case d.source when 'FDA' then '{issued}' else '{published,day}' end::text[])::date
		else d.published end as published,
	d.origin, d.first_seen, d.report_week, d.backfill, d.text_changed_at, d.preprint, d.record_hash,
	case when d.state_changed_at > exowatch.as_of() then case when coalesce((select s.to_status
			from exowatch.status_change s where s.document_id = d.id and s.changed_at <= exowatch.as_of()
			order by s.number desc limit 1), 'NONE') = 'DELETED' then 'DELETED' else 'LIVE' end
		else d.state end as state,
	case when d.status_changed_at > exowatch.as_of() then coalesce((select s.to_status from exowatch.status_change s
			where s.document_id = d.id and s.changed_at <= exowatch.as_of() order by s.number desc limit 1), 'NONE')
		else d.status end as status,
	d.status_notice, d.superseded_by, d.title as title_now, d.body as body_now
from exowatch.document d
left join (select distinct document_id as id from exowatch.document_change where changed_at > exowatch.as_of()) c
	on c.id = d.id
where d.first_seen <= exowatch.as_of();

comment on view exowatch.document_then is 'Documents as of exowatch.as_of(): texts, details of on-topic documents, states and statuses as they were. Identifiers are those of now; a digest reads the DOI of then.';
comment on column exowatch.document_then.id is 'The document.';
comment on column exowatch.document_then.source is 'PUBMED or FDA.';
comment on column exowatch.document_then.source_key is 'PMID; for the FDA the canonical path.';
comment on column exowatch.document_then.notice_kind is 'Kind of FDA notice; null for papers.';
comment on column exowatch.document_then.title is 'Title then.';
comment on column exowatch.document_then.body is 'Text then.';
comment on column exowatch.document_then.details is 'Details then, of documents of a topic; of others those of now.';
comment on column exowatch.document_then.entered is 'Entrez date, or date posted by the FDA, as known then.';
comment on column exowatch.document_then.published is 'First day that the publication date can mean, as known then.';
comment on column exowatch.document_then.origin is 'Feed id, or URI of the file.';
comment on column exowatch.document_then.first_seen is 'When it was seen first.';
comment on column exowatch.document_then.report_week is 'Monday of the week that reports it.';
comment on column exowatch.document_then.backfill is 'Whether it was loaded for earlier weeks.';
comment on column exowatch.document_then.text_changed_at is 'When its text changed last, now.';
comment on column exowatch.document_then.preprint is 'Whether it is a preprint.';
comment on column exowatch.document_then.record_hash is 'Hash of the record of now; empty: never more than a deletion.';
comment on column exowatch.document_then.state is 'LIVE or DELETED then.';
comment on column exowatch.document_then.status is 'Status then, as in document.status.';
comment on column exowatch.document_then.status_notice is 'Key of the notice behind the status of now.';
comment on column exowatch.document_then.superseded_by is 'PMID of the article that counts in its place now.';
comment on column exowatch.document_then.title_now is 'Title now: spans of tags count in it.';
comment on column exowatch.document_then.body_now is 'Text now: spans of tags count in it.';

create or replace view exowatch.membership_then as
with first_change as (
	select distinct on (c.document_id, c.topic) c.document_id, c.topic, c.member from exowatch.membership_change c
	where c.changed_at > exowatch.as_of() order by c.document_id, c.topic, c.number
)
select m.document_id, m.topic from exowatch.membership m
where not exists (select from first_change c where c.document_id = m.document_id and c.topic = m.topic)
union
select c.document_id, c.topic from first_change c where not c.member;

comment on view exowatch.membership_then is 'To which topics documents belonged as of exowatch.as_of().';
comment on column exowatch.membership_then.document_id is 'The document.';
comment on column exowatch.membership_then.topic is 'Id of the topic.';
