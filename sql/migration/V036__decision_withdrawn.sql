-- A decision can be taken back: then the rules' own tag counts again.
alter table exowatch.decision drop constraint decision_verdict_ck;
alter table exowatch.decision add constraint decision_verdict_ck check (verdict in ('ACCEPTED', 'REJECTED', 'WITHDRAWN'));
comment on column exowatch.decision.verdict is 'ACCEPTED, REJECTED or WITHDRAWN; an accepted condition is a focus, an accepted evidence type or role replaces that of the rules; withdrawn: as if nothing had been decided.';
