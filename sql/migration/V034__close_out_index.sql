-- For each page that a night takes, it is asked whether a listing links it as a close-out letter.
-- By hash, as an address may be longer than a B-tree takes.
create index listed_notice_close_out_ix on exowatch.listed_notice using hash (close_out) where close_out is not null;
