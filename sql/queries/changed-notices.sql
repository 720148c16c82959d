-- Which FDA pages changed their text, and when?
select n.seen_at as changed_at, n.kind, n.title, n.number - 1 as changes_so_far, n.url, n.closed_out, n.delisted
from analysis.notice_version n
where n.number > 1
order by n.seen_at desc, n.path;
