-- What a record holds besides its text is written for every one of millions and read for a topic's few: json is stored
-- as it comes, while building jsonb was a quarter of PostgreSQL's work during a load. The views that read it follow as
-- repeatable migrations.
drop view if exists analysis.paper, analysis.notice, analysis.safety_by_condition;
alter table exowatch.document
	alter column details type json using details::json,
	alter column details set storage external;
