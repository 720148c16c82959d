-- The firms and products that notices name, so that all notices about one of them stand together.
-- No foreign keys here: as in V002.
create table exowatch.notice_name (
	document_id bigint not null,
	ordinal integer not null,
	kind text not null,
	role text not null,
	printed text not null,
	name_key text not null,
	legal_form text,
	constraint notice_name_pk primary key (document_id, ordinal),
	constraint notice_name_kind_ck check (kind in ('FIRM', 'PRODUCT')),
	constraint notice_name_role_ck check (role in ('NAMED', 'TRADING_AS', 'FORMERLY')),
	constraint notice_name_key_ck check (name_key <> '')
);
create index notice_name_key_ix on exowatch.notice_name (kind, left(name_key, 200));
comment on table exowatch.notice_name is 'Names of firms and products in the fields of FDA notices: one row a notice and name, written with the notice.';
comment on column exowatch.notice_name.document_id is 'The notice.';
comment on column exowatch.notice_name.ordinal is 'Order in the notice, from 0; firms first.';
comment on column exowatch.notice_name.kind is 'FIRM or PRODUCT.';
comment on column exowatch.notice_name.role is 'NAMED: whom or what it is about. TRADING_AS, FORMERLY: another name of the same firm, as the notice says (d/b/a, formerly).';
comment on column exowatch.notice_name.printed is 'The name as printed.';
comment on column exowatch.notice_name.name_key is 'Normal form: equal for spellings of one name. Lower case, without accents, punctuation and legal form.';
comment on column exowatch.notice_name.legal_form is 'Legal form that the name ends with: inc, llc, ltd and so on; null: none.';

alter table exowatch.settlement add column name_rules text;
comment on column exowatch.settlement.name_rules is 'Version of the rules for names of firms and products under which those of all notices were written.';
