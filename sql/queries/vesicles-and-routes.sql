-- Which vesicles, with what cargo and by which route, were given as treatment, and to whom?
select f.pmid, f.evidence_type, f.vesicle_role,
	string_agg(f.value, '; ' order by f.start) filter (where f.kind = 'SOURCE_CELLS') as source_cells,
	string_agg(f.value, '; ' order by f.start) filter (where f.kind = 'CARGO') as cargo,
	string_agg(f.value, '; ' order by f.start) filter (where f.kind = 'ROUTE') as route,
	string_agg(f.value, '; ' order by f.start) filter (where f.kind = 'SPECIES') as species,
	string_agg(f.value, '; ' order by f.start) filter (where f.kind = 'SAMPLE_SIZE') as sample_size, f.title
from analysis.paper_fact f
where f.vesicle_role in ('THERAPEUTIC', 'DELIVERY') and not f.superseded and f.status <> 'RETRACTED'
group by f.pmid, f.evidence_type, f.vesicle_role, f.title
having count(*) filter (where f.kind in ('SOURCE_CELLS', 'CARGO', 'ROUTE')) > 0
order by f.evidence_type, f.pmid
limit 500;
