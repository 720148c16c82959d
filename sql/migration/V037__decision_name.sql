-- Only an accepted condition needs a name: one that is withdrawn is judged by its id.
alter table exowatch.decision drop constraint decision_name_ck;
alter table exowatch.decision add constraint decision_name_ck check (facet <> 'CONDITION' or verdict <> 'ACCEPTED' or name is not null);
