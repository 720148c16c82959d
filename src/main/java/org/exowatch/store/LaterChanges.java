package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

	/** Where the changes of a canonical input begin: no text in it can hold this. */
	private static final String SOME = "\"statusChanges\":[{";

	/** Hashed and cut by the server: a year of inputs is too much to fetch and parse. */
	private static final String TOLD = """
			select week, zone, encode(sha256(convert_to(input, 'UTF8')), 'hex') = input_sha256 as intact,
				split_part(input, :some, 2) as rest
			from exowatch.digest where digest = :digest and week > :week order by week""";

	/** Not known of digests that were frozen before their zone was kept. */
	private static final String SEEN = """
			select (select max((s.changed_at at time zone k.zone)::date)
				from exowatch.status_change s join exowatch.document d on d.id = s.document_id
				where d.source = k.source and d.source_key = k.source_key
					and s.changed_at < (k.week + 7)::timestamp at time zone k.zone) as seen
			from unnest(:sources::text[], :keys::text[], :weeks::date[], :zones::text[])
				with ordinality k (source, source_key, week, zone, place) order by place""";

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
		Set<DocumentKey> reported = reported(digest, week);
		List<Told> told = told(digest, week).stream().filter((one) -> reported.contains(one.change().key())).toList();
		Iterator<Seen> seen = seen(told).iterator();
		return told.stream()
			.map((one) -> new LaterChange(one.change().key(), one.change().title(), one.change().status(),
					one.change().notice(), seen.next().day(), one.week()))
			.toList();
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
			.flatMap(DigestInput::reported)
			.collect(Collectors.toSet());
	}

	private List<Told> told(String digest, IsoWeek week) {
		return this.jdbc.sql(TOLD)
			.param("some", SOME)
			.param("digest", digest)
			.param("week", week.monday())
			.query((row, number) -> {
				IsoWeek later = new IsoWeek(row.getObject("week", LocalDate.class));
				if (!row.getBoolean("intact")) {
					throw changed(digest, later);
				}
				String zone = row.getString("zone");
				return changes(row.getString("rest")).map((change) -> new Told(later, zone, change)).toList();
			})
			.list()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	private static Stream<StatusChange> changes(String rest) {
		return rest.isEmpty() ? Stream.empty() : Json.read("{" + SOME + rest, Changes.class).statusChanges().stream();
	}

	private List<Seen> seen(List<Told> told) {
		return this.jdbc.sql(SEEN)
			.param("sources", array(told, (one) -> one.change().key().source().name()))
			.param("keys", array(told, (one) -> one.change().key().key()))
			.param("weeks", array(told, (one) -> one.week().monday().toString()))
			.param("zones", array(told, Told::zone))
			.query((row, number) -> new Seen(row.getObject("seen", LocalDate.class)))
			.list();
	}

	private static @Nullable String[] array(List<Told> told, Function<Told, @Nullable String> part) {
		return told.stream().map(part).toArray(String[]::new);
	}

	/** What a note tells must be what was published. */
	private static String intact(String digest, ResultSet row) throws SQLException {
		String input = row.getString("input");
		if (!Sha256.of(input).equals(row.getString("input_sha256"))) {
			throw changed(digest, new IsoWeek(row.getObject("week", LocalDate.class)));
		}
		return input;
	}

	private static IllegalStateException changed(String digest, IsoWeek week) {
		return new IllegalStateException("The frozen input of digest " + digest + " of " + week
				+ " has not the SHA-256 that was stored with it: one of the two was changed in the database, and what"
				+ " it told of earlier weeks cannot be relied on. No page is written with it; see 'exowatch digest --week "
				+ week + " --verify'");
	}

	/** What a later digest told. */
	private record Told(IsoWeek week, @Nullable String zone, StatusChange change) {

	}

	/** The end of an input, from its changes on. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Changes(List<StatusChange> statusChanges) {

	}

	/** A day, or null. */
	private record Seen(@Nullable LocalDate day) {

	}

}
