package org.exowatch.store;

import java.util.List;

import org.exowatch.document.Deletion;
import org.exowatch.document.IsoWeek;
import org.springframework.jdbc.core.JdbcTemplate;

/** Marks documents as deleted, also such as were never seen, and says by what. */
final class Tombstones {

	/** Live ones that are not newer than the deletion, and unknown ones. */
	private static final String WRITE = """
			insert into exowatch.document as d (source, source_key, title, body, sections, text_hash, record_hash,
				details, version, source_order, file_sequence, origin, first_seen, report_week, backfill, state,
				state_changed_at, state_reason, preprint, retracted_publication)
			select k.source, k.source_key, '', '', '[]'::jsonb, '', '', '{}'::json, 0, ?, ?::integer, ?, ?,
				?::date, ?, 'DELETED', ?, 'DeleteCitation in ' || ?, false, false
			from (select distinct * from unnest(?::text[], ?::text[])) k (source, source_key)
			on conflict (source, source_key) do update
				set state = 'DELETED', state_changed_at = excluded.state_changed_at,
					state_reason = excluded.state_reason, source_order = excluded.source_order,
					file_sequence = excluded.file_sequence
				where d.state = 'LIVE' and\s""" + Precedence.NOT_LATER;

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
			update exowatch.document d set source_order = ?, file_sequence = ?::integer
			where d.state = 'DELETED' and (d.source_order, d.file_sequence) is distinct from (?::bigint, ?::integer)
				and (d.source, d.source_key) in (select * from unnest(?::text[], ?::text[]))
				and\s""" + Precedence.NOT_LATER;

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
		Integer sequence = context.sequence();
		long order = context.order();
		this.jdbc.update(DELETED_LATER, order, sequence, order, sequence, sources, keys, sequence, sequence, order);
		int deleted = this.jdbc.update(WRITE, order, sequence, PgText.clean(context.origin()),
				Times.sql(context.seenAt()), IsoWeek.of(context.seenAt(), context.zone()).monday().toString(),
				context.backfill(), Times.sql(context.seenAt()), context.originName(), sources, keys, sequence,
				sequence, order);
		this.jdbc.update(UNSETTLE, sources, keys);
		int unchanged = (before != null) ? before : 0;
		return new WriteCounts(0, 0, unchanged, deletions.size() - deleted - unchanged, deleted);
	}

}
