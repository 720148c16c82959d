-- Links by DOI are the only look-ups by identifier, so only DOIs are indexed. An index over evidence types, of which
-- there are a dozen, found nothing that reading the table would not find as fast.
create index identifier_doi_ix on exowatch.identifier (left(value, 200)) where type = 'DOI';
drop index exowatch.identifier_value_ix;
drop index exowatch.tagging_evidence_ix;
