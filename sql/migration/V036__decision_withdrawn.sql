-- A decision can be taken back: then the rules' own tag counts again.
alter table exowatch.decision drop constraint decision_verdict_ck;
alter table exowatch.decision add constraint decision_verdict_ck check (verdict in ('ACCEPTED', 'REJECTED', 'WITHDRAWN'));
alter table exowatch.decision drop constraint decision_name_ck;
alter table exowatch.decision add constraint decision_name_ck check (facet <> 'CONDITION' or verdict <> 'ACCEPTED' or name is not null);
comment on column exowatch.decision.verdict is 'ACCEPTED, REJECTED or WITHDRAWN; an accepted condition is a focus, an accepted evidence type or role replaces that of the rules; withdrawn: as if nothing had been decided.';
