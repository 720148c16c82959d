package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;
import org.exowatch.document.Coverage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every run of a feed was told by its source, and what came of it. */
public final class CollectLedger {

	private static final String COUNT_KEYS = """
			update exowatch.collect_run set (expected, received, pending) =
				(select count(*), count(*) filter (where received), count(*) filter (where pending and not received) from exowatch.listed_key
				where feed = :feed and day = :day and attempt = :attempt)
			where feed = :feed and day = :day and attempt = :attempt""";

	private final JdbcClient jdbc;

	private final MissingRecords missing;

	private final CoverageRows coverage;

	public CollectLedger(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.missing = new MissingRecords(dataSource);
		this.coverage = new CoverageRows(dataSource);
	}

	/** The last attempt of any feed for a day, or 0: none yet. */
	public int lastAttempt(LocalDate day) {
		return this.jdbc.sql("select coalesce(max(attempt), 0) from exowatch.collect_run where day = ?")
			.param(day)
			.query(Integer.class)
			.single();
	}

	/** Opens a run, or opens it again after an interruption; what came already counts. */
	public void begin(FeedRun run, Period period, Instant at) {
		this.jdbc
			.sql("""
					insert into exowatch.collect_run (feed, day, attempt, state, window_from, window_to, started_at)
					values (?, ?, ?, 'INCOMPLETE', ?, ?, ?)
					on conflict (feed, day, attempt) do update set state = excluded.state, window_from = excluded.window_from,
						window_to = excluded.window_to, reason = null, doubt = null, note = null, ended_at = null""")
			.params(run.feed(), run.day(), run.attempt(), period.from(), period.to(), Times.sql(at))
			.update();
	}

	/**
	 * Notes what the source listed.
	 * @param run that asked
	 * @param keys distinct document keys
	 * @param unchanged those of them that need not be fetched: they count as received
	 * @param pending those of them that are left for another night
	 */
	public void listed(FeedRun run, Set<String> keys, Set<String> unchanged, Set<String> pending) {
		this.jdbc.sql("""
				insert into exowatch.listed_key as l (feed, day, attempt, key, received, pending)
				select :feed, :day, :attempt, k, k = any (:unchanged), k = any (:pending) from unnest(:keys) k
				on conflict (feed, day, attempt, key) do update
					set received = l.received or excluded.received, pending = excluded.pending""")
			.params(named(run))
			.param("pending", pending.stream().sorted().toArray(String[]::new))
			.param("keys", keys.stream().sorted().toArray(String[]::new))
			.param("unchanged", unchanged.stream().sorted().toArray(String[]::new))
			.update();
		this.jdbc.sql(COUNT_KEYS).params(named(run)).update();
	}

	/**
	 * Notes what a run's end should say, after what it should say already.
	 * @param run that asked
	 * @param doubt why what it receives in full may not be all, or null
	 * @param note what else a reader should know, or null
	 */
	public void remark(FeedRun run, @Nullable String doubt, @Nullable String note) {
		this.jdbc.sql("""
				update exowatch.collect_run set doubt = nullif(concat_ws('; ', doubt, :doubt::text), ''),
					note = nullif(concat_ws('; ', note, :note::text), '')
				where feed = :feed and day = :day and attempt = :attempt""")
			.params(named(run))
			.param("doubt", (doubt != null) ? PgText.clean(doubt) : null)
			.param("note", (note != null) ? PgText.clean(note) : null)
			.update();
	}

	/** Documents that were left for another night. */
	public int pending(FeedRun run) {
		return this.jdbc.sql("""
				select count(*) from exowatch.listed_key
				where feed = :feed and day = :day and attempt = :attempt and pending and not received""")
			.params(named(run))
			.query(Integer.class)
			.single();
	}

	/** Counts again what was listed and came. */
	public void count(FeedRun run) {
		this.jdbc.sql(COUNT_KEYS).params(named(run)).update();
	}

	/**
	 * Notes, in the transaction that stores them, which keys came; missing records among
	 * them are resolved.
	 * @param run they belong to
	 * @param keys stored, deleted or quarantined
	 * @param counts what storing them did
	 * @param at when
	 */
	public void received(FeedRun run, Collection<String> keys, WriteCounts counts, Instant at) {
		String[] names = keys.stream().distinct().sorted().toArray(String[]::new);
		this.jdbc.sql("""
				update exowatch.listed_key set received = true
				where feed = :feed and day = :day and attempt = :attempt and key = any (:keys) and not received""")
			.params(named(run))
			.param("keys", names)
			.update();
		this.jdbc.sql("""
				update exowatch.collect_run set added = added + ?, changed = changed + ?, unchanged = unchanged + ?,
					older = older + ?, deleted = deleted + ?
				where feed = ? and day = ? and attempt = ?""")
			.params(counts.added(), counts.changed(), counts.unchanged(), counts.older(), counts.deleted(), run.feed(),
					run.day(), run.attempt())
			.update();
		this.missing.resolve(run.feed(), List.of(names), at);
	}

	/** Keys that were listed and asked for and have not come, in order. */
	public List<String> missing(FeedRun run) {
		return this.jdbc.sql("""
				select key from exowatch.listed_key
				where feed = :feed and day = :day and attempt = :attempt and not received and not pending
				order by key collate "C\"""").params(named(run)).query(String.class).list();
	}

	/** Notes why the source refused keys that it had listed. */
	public void refused(FeedRun run, Map<String, String> reasons) {
		reasons.forEach((key, reason) -> this.jdbc.sql("""
				update exowatch.listed_key set reason = :reason
				where feed = :feed and day = :day and attempt = :attempt and key = :key and not received""")
			.params(named(run))
			.param("key", key)
			.param("reason", PgText.clean(reason))
			.update());
	}

	private Map<String, String> missingWithReasons(FeedRun run) {
		Map<String, String> reasons = new TreeMap<>();
		this.jdbc.sql("""
				select key, coalesce(reason, '') as reason from exowatch.listed_key
				where feed = :feed and day = :day and attempt = :attempt and not received and not pending""")
			.params(named(run))
			.query((row) -> {
				reasons.put(row.getString("key"), row.getString("reason"));
			});
		return reasons;
	}

	/**
	 * Closes a run that was received in full; what is still missing goes to
	 * {@link MissingRecords}. State CHECKED, or CHECKED_NOTHING_NEW when no document was
	 * added, changed or deleted; INCOMPLETE when some were left for another night, or
	 * what was listed may not be all.
	 * @return the keys that are missing
	 */
	public List<String> close(FeedRun run, Instant at) {
		List<String> keys = missing(run);
		this.missing.add(run.feed(), missingWithReasons(run), run.day());
		this.jdbc.sql(COUNT_KEYS).params(named(run)).update();
		this.jdbc
			.sql("""
					update exowatch.collect_run set missing = :missing, ended_at = :at,
						reason = nullif(concat_ws('; ', doubt, note), ''),
						state = case when pending > 0 or doubt is not null then 'INCOMPLETE' when added + changed + deleted = 0 then 'CHECKED_NOTHING_NEW' else 'CHECKED' end
					where feed = :feed and day = :day and attempt = :attempt""")
			.params(named(run))
			.param("missing", keys.toArray(String[]::new))
			.param("at", Times.sql(at))
			.update();
		return keys;
	}

	/** Closes a run whose source could not be checked: the window stays open. */
	public void notChecked(FeedRun run, String reason, Instant at) {
		this.jdbc.sql(COUNT_KEYS).params(named(run)).update();
		this.jdbc.sql("""
				update exowatch.collect_run set state = 'NOT_CHECKED', reason = :reason, ended_at = :at
				where feed = :feed and day = :day and attempt = :attempt""")
			.params(named(run))
			.param("reason", PgText.clean(reason))
			.param("at", Times.sql(at))
			.update();
	}

	/**
	 * Drops which documents of the FDA were listed before a day, thousands every night;
	 * the counts of these runs stay, and PMIDs do, which a reconciliation looks for.
	 */
	public int purge(LocalDate before) {
		return this.jdbc.sql("delete from exowatch.listed_key where day < ? and key ~ '[^0-9]'").param(before).update();
	}

	/** The last run of each feed, in the order given; NEVER for one that has not run. */
	public List<Coverage> coverage(List<Feed> feeds) {
		return this.coverage.read(feeds, null, null, false);
	}

	private static Map<String, Object> named(FeedRun run) {
		return new HashMap<>(Map.of("feed", run.feed(), "day", run.day(), "attempt", run.attempt()));
	}

}
