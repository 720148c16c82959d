package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.StatusChange;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.LaterChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What digests told of papers and notices that earlier digests had reported: read from
 * their frozen inputs, each compared with its hash, so that nobody takes away or adds a
 * change without changing what was published.
 */
final class LaterChanges {

	/** Most digests tell no change: those need no parsing. */
	private static final String SOME = "\"statusChanges\":[{";

	private static final String CORRECTED = """
			select distinct i.week from exowatch.digest_item i
			join unnest(:sources::text[], :keys::text[]) k (source, source_key) using (source, source_key)
			where i.digest = :digest and i.week < :week order by 1""";

	private final JdbcClient jdbc;

	LaterChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Only of digests that came after the items' own: it is told to readers of that one.
	 */
	List<LaterChange> of(String digest, IsoWeek week) {
		List<LaterChange> changes = new ArrayList<>();
		Set<DocumentKey> reported = reported(digest, week);
		for (Told told : told(digest, week)) {
			for (StatusChange change : told.changes()) {
				if (reported.contains(change.key())) {
					changes.add(new LaterChange(change.key(), change.title(), change.status(), change.notice(),
							seen(change.key(), told), told.week()));
				}
			}
		}
		return changes;
	}

	/** The weeks before that reported something of which an input tells a change. */
	List<IsoWeek> corrected(String digest, DigestInput input) {
		List<DocumentKey> keys = input.statusChanges().stream().map(StatusChange::key).toList();
		return this.jdbc.sql(CORRECTED)
			.param("sources", keys.stream().map((key) -> key.source().name()).toArray(String[]::new))
			.param("keys", keys.stream().map(DocumentKey::key).toArray(String[]::new))
			.param("digest", digest)
			.param("week", input.week().monday())
			.query((row, number) -> new IsoWeek(row.getObject("week", LocalDate.class)))
			.list();
	}

	private Set<DocumentKey> reported(String digest, IsoWeek week) {
		return this.jdbc.sql("select week, input, input_sha256 from exowatch.digest where digest = ? and week = ?")
			.params(digest, week.monday())
			.query((row, number) -> FrozenDigests.input(intact(digest, row)))
			.list()
			.stream()
			.flatMap((input) -> Stream.concat(input.papers().stream().map(DigestInput.Paper::key),
					input.notices().stream().map(DigestInput.Notice::key)))
			.collect(Collectors.toSet());
	}

	private List<Told> told(String digest, IsoWeek week) {
		return this.jdbc.sql(
				"select week, input, input_sha256, zone from exowatch.digest where digest = ? and week > ? order by week")
			.params(digest, week.monday())
			.query((row, number) -> {
				String input = intact(digest, row);
				return new Told(new IsoWeek(row.getObject("week", LocalDate.class)), row.getString("zone"),
						input.contains(SOME) ? FrozenDigests.input(input).statusChanges() : List.of());
			})
			.list();
	}

	/** What a note tells must be what was published. */
	private static String intact(String digest, ResultSet row) throws SQLException {
		String input = row.getString("input");
		if (!Sha256.of(input).equals(row.getString("input_sha256"))) {
			IsoWeek week = new IsoWeek(row.getObject("week", LocalDate.class));
			throw new IllegalStateException("The frozen input of digest " + digest + " of " + week
					+ " has not the SHA-256 that was stored with it: one of the two was changed in the database, and what"
					+ " it told of earlier weeks cannot be relied on. No page is written with it; see 'exowatch digest --week "
					+ week + " --verify'");
		}
		return input;
	}

	/** Not known of digests that were frozen before their zone was kept. */
	private @Nullable LocalDate seen(DocumentKey key, Told told) {
		if (told.zone() == null) {
			return null;
		}
		ZoneId zone = ZoneId.of(told.zone());
		return this.jdbc.sql("""
				select max((s.changed_at at time zone :zone)::date) as seen
				from exowatch.status_change s join exowatch.document d on d.id = s.document_id
				where d.source = :source and d.source_key = :key and s.changed_at < :end""")
			.param("zone", told.zone())
			.param("source", key.source().name())
			.param("key", key.key())
			.param("end", Times.sql(told.week().next().start(zone)))
			.query((row, number) -> new Seen(row.getObject("seen", LocalDate.class)))
			.single()
			.day();
	}

	/** What a later digest told. */
	private record Told(IsoWeek week, @Nullable String zone, List<StatusChange> changes) {

	}

	/** A day, or null. */
	private record Seen(@Nullable LocalDate day) {

	}

}
