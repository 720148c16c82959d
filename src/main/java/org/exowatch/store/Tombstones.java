package org.exowatch.store;

import java.util.List;

import org.exowatch.document.Deletion;
import org.exowatch.document.IsoWeek;
import org.springframework.jdbc.core.JdbcTemplate;

/** Marks documents as deleted, also such as were never seen. */
final class Tombstones {

	/** Live ones that are not newer than the deletion, and unknown ones. */
	private static final String WRITE = """
			insert into exowatch.document as d (source, source_key, title, body, sections, text_hash, record_hash,
				details, version, source_order, origin, first_seen, report_week, backfill, state, state_changed_at,
				preprint, retracted_publication)
			select distinct k.source, k.source_key, '', '', '[]'::jsonb, '', '', '{}'::jsonb, 0, ?, ?, ?, ?::date, ?,
				'DELETED', ?, false, false
			from unnest(?::text[], ?::text[]) k (source, source_key)
			on conflict (source, source_key) do update
				set state = 'DELETED', state_changed_at = excluded.state_changed_at, source_order = excluded.source_order
				where d.state = 'LIVE' and d.source_order <= excluded.source_order""";

	private static final String UNSETTLE = """
			insert into exowatch.unsettled (document_id, record, dois)
			select d.id, true, '{}' from exowatch.document d
			where d.state = 'DELETED' and (d.source, d.source_key) in (select * from unnest(?::text[], ?::text[]))
			on conflict (document_id) do update set record = true""";

	private static final String DELETED_BEFORE = """
			select count(*) from exowatch.document d
			where d.state = 'DELETED' and (d.source, d.source_key) in (select * from unnest(?::text[], ?::text[]))""";

	/** So that a record from between the two deletions stays out. */
	private static final String DELETED_LATER = """
			update exowatch.document d set source_order = ? where d.state = 'DELETED' and d.source_order < ?
				and (d.source, d.source_key) in (select * from unnest(?::text[], ?::text[]))""";

	private final JdbcTemplate jdbc;

	Tombstones(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	WriteCounts write(List<Deletion> deletions, WriteContext context) {
		if (deletions.isEmpty()) {
			return WriteCounts.NONE;
		}
		String[] sources = deletions.stream().map((deletion) -> deletion.key().source().name()).toArray(String[]::new);
		String[] keys = deletions.stream().map((deletion) -> PgText.clean(deletion.key().key())).toArray(String[]::new);
		Integer before = this.jdbc.queryForObject(DELETED_BEFORE, Integer.class, sources, keys);
		this.jdbc.update(DELETED_LATER, context.order(), context.order(), sources, keys);
		int deleted = this.jdbc.update(WRITE, context.order(), PgText.clean(context.origin()),
				Times.sql(context.seenAt()), IsoWeek.of(context.seenAt(), context.zone()).monday().toString(),
				context.backfill(), Times.sql(context.seenAt()), sources, keys);
		this.jdbc.update(UNSETTLE, sources, keys);
		int unchanged = (before != null) ? before : 0;
		return new WriteCounts(0, 0, unchanged, deletions.size() - deleted - unchanged, deleted);
	}

}
