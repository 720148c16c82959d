-- One row a live paper with its bibliographic fields and evidence.
create or replace view analysis.paper as
select d.source_key as pmid, d.title, d.body as abstract,
	coalesce(d.details #>> '{journal,isoAbbreviation}', d.details #>> '{journal,title}') as journal,
	d.details #>> '{published,printed}' as published_as_printed, d.published, d.entered, d.revised, d.first_seen,
	d.report_week, (select i.value from exowatch.identifier i where i.document_id = d.id and i.type = 'DOI'
		order by i.ordinal limit 1) as doi,
	coalesce(json_array_length(d.details -> 'authors'), 0) as author_count,
	coalesce((d.details -> 'authors')::jsonb, '[]') as authors,
	array(select p ->> 'name' from json_array_elements(d.details -> 'publicationTypes') p) as publication_types,
	array(select h ->> 'name' from json_array_elements(d.details -> 'meshHeadings') h) as mesh_headings,
	t.evidence as evidence_type, t.designs, t.level as design_level, t.subject, t.role as vesicle_role,
	case when t.key_start is not null then exowatch.quote(d.title, d.body, t.key_start, t.key_end) end as key_sentence,
	t.disagreement, d.preprint, d.status, d.status_notice, d.status_changed_at, d.superseded_by,
	array(select distinct m.topic from exowatch.membership m where m.document_id = d.id order by m.topic) as topics,
	d.status_basis
from exowatch.document d
left join exowatch.effective_tagging t on t.document_id = d.id
where d.source = 'PUBMED' and d.state = 'LIVE';

comment on view analysis.paper is 'One row a live paper with its bibliographic fields and evidence.';
comment on column analysis.paper.pmid is 'PMID.';
comment on column analysis.paper.title is 'Title.';
comment on column analysis.paper.abstract is 'Sections of the abstract joined by line feeds; empty when there is none.';
comment on column analysis.paper.journal is 'ISO abbreviation, else full title.';
comment on column analysis.paper.published_as_printed is 'Publication date as printed.';
comment on column analysis.paper.published is 'First day that it can mean.';
comment on column analysis.paper.entered is 'Entrez date.';
comment on column analysis.paper.revised is 'DateRevised.';
comment on column analysis.paper.first_seen is 'When it was seen first.';
comment on column analysis.paper.report_week is 'Monday of the week that reports it.';
comment on column analysis.paper.doi is 'DOI in lower case.';
comment on column analysis.paper.author_count is 'Authors, groups included.';
comment on column analysis.paper.authors is 'Array of {lastName, foreName, initials, collectiveName, orcid, affiliations}.';
comment on column analysis.paper.publication_types is 'Of NLM.';
comment on column analysis.paper.mesh_headings is 'Descriptor names.';
comment on column analysis.paper.evidence_type is 'Primary evidence type.';
comment on column analysis.paper.designs is 'All designs performed.';
comment on column analysis.paper.design_level is 'Design level 1 to 5; not GRADE.';
comment on column analysis.paper.subject is 'What was studied.';
comment on column analysis.paper.vesicle_role is 'What the vesicles are to the paper.';
comment on column analysis.paper.key_sentence is 'Verbatim sentence with the main finding; null: none stated.';
comment on column analysis.paper.disagreement is 'Note when publication type and text disagree.';
comment on column analysis.paper.preprint is 'Whether it is a preprint.';
comment on column analysis.paper.status is 'NONE, UPDATED, PUBLISHED, CORRECTED, CONCERN or RETRACTED.';
comment on column analysis.paper.status_notice is 'PMID of the notice or article behind the status.';
comment on column analysis.paper.status_changed_at is 'When the status became this one.';
comment on column analysis.paper.superseded_by is 'PMID of the stored article that counts in place of this preprint, reprint or version.';
comment on column analysis.paper.topics is 'Ids of the topics that it belongs to.';
comment on column analysis.paper.status_basis is 'What the status rests on: PMID or DOI of the notice, TITLE, TYPE (publication type) or STATED (the record says so and names no notice).';
