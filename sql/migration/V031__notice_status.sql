-- Warning letters are closed out and delisted: a status with a history, as papers have.
alter table exowatch.link drop constraint link_basis_ck;
alter table exowatch.link add constraint link_basis_ck check (basis ~ '^[A-Z][A-Z_]*$');
comment on column exowatch.link.basis is 'PMID: stated with the PMID. DOI: exactly one other document has it. TITLE: the notice repeats the title of exactly one on-topic document. PAGE, LISTING: the page of one of the two notices, or the FDA''s listing, names the other. MARCS: exactly one warning letter has the same MARCS number. What else there is says what the two share.';

alter table exowatch.document drop constraint document_status_ck;
alter table exowatch.document add constraint document_status_ck check (case source
	when 'FDA' then status in ('NONE', 'CLOSED_OUT', 'DELISTED', 'CLOSED_OUT_DELISTED')
	else status in ('NONE', 'UPDATED', 'PUBLISHED', 'CORRECTED', 'CONCERN', 'RETRACTED') end);
comment on column exowatch.document.status is 'Of papers: NONE, UPDATED, PUBLISHED (a preprint whose article has come), CORRECTED, CONCERN or RETRACTED: the gravest. Of notices: NONE, CLOSED_OUT, DELISTED (no longer listed by the FDA) or CLOSED_OUT_DELISTED.';
comment on column exowatch.document.status_notice is 'Key of the notice or article behind the status, of the close-out letter for a notice; null when none is named.';
comment on column exowatch.document.status_basis is 'What the status rests on: PMID or DOI of the notice, TITLE, TYPE (publication type) or STATED (the record says so and names no notice). For notices PAGE, LISTING or MARCS, as in link.basis.';
comment on column exowatch.status_change.from_status is 'Status before, as in document.status, or DELETED.';
create index listed_notice_gone_ix on exowatch.listed_notice (key) where delisted is not null or close_out is not null;
create index link_close_out_ix on exowatch.link (to_key) where kind = 'CLOSES_OUT';
