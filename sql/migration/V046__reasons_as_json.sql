-- Why tags were given is written with every record and read for a few: as json it is stored as it comes, like the
-- details of a record since V015. No view or index reads it. Rewrites both tables.
alter table exowatch.tagging
	alter column key_because drop default,
	alter column key_because type json using key_because::json,
	alter column key_because set default '[]',
	alter column evidence_because type json using evidence_because::json,
	alter column role_because type json using role_because::json;
alter table exowatch.condition_tag
	alter column because drop default,
	alter column because type json using because::json,
	alter column because set default '[]';
