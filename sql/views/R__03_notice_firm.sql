-- Which firm each notice is about. Firms are one when their own names have the same normal form. A firm whose other
-- name (d/b/a, formerly) is that of another firm is not merged with it: analysis.firm_hint names both.
create or replace view exowatch.notice_firm as
select distinct n.document_id, n.name_key as firm_key
from exowatch.notice_name n
join exowatch.document d on d.id = n.document_id and d.state = 'LIVE'
where n.kind = 'FIRM' and n.role = 'NAMED';

comment on view exowatch.notice_firm is 'Which firm each live notice is about.';
comment on column exowatch.notice_firm.document_id is 'The notice.';
comment on column exowatch.notice_firm.firm_key is 'The firm: the normal form of its own name.';
