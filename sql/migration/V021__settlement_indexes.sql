-- A night asks by key for what concerns its own records; these indexes hold rare rows only.
create index correction_pmid_ix on exowatch.correction (pmid)
	where pmid is not null and ref_type not in ('Cites', 'CommentIn', 'CommentOn');
create index correction_doi_ix on exowatch.correction (left(doi, 200))
	where pmid is null and doi is not null and ref_type not in ('Cites', 'CommentIn', 'CommentOn');
create index document_deleted_ix on exowatch.document (id) where state = 'DELETED';
drop index exowatch.document_settle_ix;
drop index exowatch.document_retracted_ix;
