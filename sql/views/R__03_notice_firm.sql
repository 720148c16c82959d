-- Which firm each notice is about. Firms are one when their names have the same normal form, or when a notice
-- says that a firm has another name and no other firm is said to have that name, too.
create or replace view exowatch.notice_firm as
with recursive named as (
	select n.document_id, n.name_key from exowatch.notice_name n
	join exowatch.document d on d.id = n.document_id and d.state = 'LIVE'
	where n.kind = 'FIRM' and n.role = 'NAMED'
), other as (
	select min(m.name_key collate "C") as name_key, n.name_key as other_key
	from exowatch.notice_name n join named m on m.document_id = n.document_id and m.name_key <> n.name_key
	where n.kind = 'FIRM' and n.role <> 'NAMED'
	group by n.name_key having count(distinct m.name_key) = 1
), pair as (
	select name_key, other_key from other union select other_key, name_key from other
), reached (name_key, other_key) as (
	select name_key, name_key from pair
	union
	select r.name_key, p.other_key from reached r join pair p on p.name_key = r.other_key
), head as (
	select name_key, min(other_key collate "C") as firm_key from reached group by name_key
)
select distinct m.document_id, coalesce(h.firm_key, m.name_key) as firm_key
from named m left join head h using (name_key);

comment on view exowatch.notice_firm is 'Which firm each live notice is about.';
comment on column exowatch.notice_firm.document_id is 'The notice.';
comment on column exowatch.notice_firm.firm_key is 'The firm: of the normal forms of its names the first by code points.';
