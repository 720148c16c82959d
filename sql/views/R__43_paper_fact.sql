-- What papers state about their study and their vesicles, with the words and the sentence.
create or replace view analysis.paper_fact as
select d.source_key as pmid, d.title, f.kind, f.value,
	case when f.fact_start is not null then exowatch.quote(d.title, d.body, f.fact_start, f.fact_end) end as words,
	case when f.fact_start is not null then exowatch.quote(d.title, d.body, f.sentence_start, f.sentence_end) end as sentence,
	f.fact_start as start, f.fact_end as "end", f.rule, t.evidence as evidence_type, t.role as vesicle_role, d.status,
	d.preprint, d.superseded_by is not null as superseded, d.report_week,
	array(select distinct m.topic from exowatch.membership m where m.document_id = d.id order by m.topic) as topics
from exowatch.document d
join exowatch.fact_tag f on f.document_id = d.id
left join exowatch.effective_tagging t on t.document_id = d.id
where d.source = 'PUBMED' and d.state = 'LIVE';

comment on view analysis.paper_fact is 'What papers state about their study and their vesicles, with the words and the sentence: one row a live paper and fact.';
comment on column analysis.paper_fact.pmid is 'PMID.';
comment on column analysis.paper_fact.title is 'Title.';
comment on column analysis.paper_fact.kind is 'SAMPLE_SIZE, SPECIES, TRIAL_PHASE, REGISTRATION, SOURCE_CELLS, CARGO, ROUTE or ADVERSE_EVENT.';
comment on column analysis.paper_fact.value is 'In one form for all papers: NCT01234567, 120, adipose mesenchymal stem cells; empty for an adverse event, where the sentence is all.';
comment on column analysis.paper_fact.words is 'The words that say it; null: a field of the record says it, such as the databank numbers of a trial.';
comment on column analysis.paper_fact.sentence is 'Verbatim sentence that they stand in.';
comment on column analysis.paper_fact.start is 'First code point of the words in title, line feed, body.';
comment on column analysis.paper_fact.end is 'Code point after the words.';
comment on column analysis.paper_fact.rule is 'Id of the rule.';
comment on column analysis.paper_fact.evidence_type is 'Primary evidence type.';
comment on column analysis.paper_fact.vesicle_role is 'What the vesicles are to the paper.';
comment on column analysis.paper_fact.status is 'NONE, UPDATED, PUBLISHED, CORRECTED, CONCERN or RETRACTED.';
comment on column analysis.paper_fact.preprint is 'Whether it is a preprint.';
comment on column analysis.paper_fact.superseded is 'Whether the article that counts in place of this preprint, reprint or version is stored; count that one only.';
comment on column analysis.paper_fact.report_week is 'Monday of the week that reports it.';
comment on column analysis.paper_fact.topics is 'Ids of the topics that it belongs to; empty: off topic.';
