-- How the long values of documents are kept: as they are. Compressing them took a quarter of PostgreSQL's work
-- while loading; the price is disk (docs/DATABASE.md has the figures, and how to turn it back). Rows that are there stay
-- as they are until they change.
alter table exowatch.document
	alter column body set storage external,
	alter column sections set storage external,
	alter column details set storage external;
