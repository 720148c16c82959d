package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.exowatch.document.Reconciliation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What PubMed lists for a feed, compared with what is stored. A comparison is a
 * {@link FeedRun} with an attempt below zero.
 */
public final class Reconciliations {

	private static final String OF_RUN = " feed = :feed and day = :day and attempt = :attempt";

	private static final String MISSING_OR_DELETED = """
			insert into exowatch.reconciliation_key (feed, day, attempt, key, finding)
			select :feed, :day, :attempt, k, case when d.id is null then 'MISSING' else 'DELETED' end
			from unnest(:keys) k left join exowatch.document d on d.source = 'PUBMED' and d.source_key = k
			where d.id is null or d.state = 'DELETED'""";

	/** Of this feed, by what its runs listed; not what entered the topic by its rule. */
	private static final String EXTRA = """
			insert into exowatch.reconciliation_key (feed, day, attempt, key, finding)
			select :feed, :day, :attempt, d.source_key, 'EXTRA'
			from (select distinct key from exowatch.listed_key where feed = :feed) l
			join exowatch.document d on d.source = 'PUBMED' and d.source_key = l.key and d.state = 'LIVE'
			join exowatch.reconciliation r on r.feed = :feed and r.day = :day and r.attempt = :attempt
			where d.source_key <> all (:keys)
				and (greatest(d.entered, d.revised) is null or greatest(d.entered, d.revised) >= r.window_from)""";

	private static final String COUNT = """
			update exowatch.reconciliation r set listed = :listed, stored = :listed - c.missing - c.deleted,
				missing = c.missing, deleted = c.deleted, extra = c.extra
			from (select count(*) filter (where finding = 'MISSING') as missing,
					count(*) filter (where finding = 'DELETED') as deleted,
					count(*) filter (where finding = 'EXTRA') as extra
				from exowatch.reconciliation_key where%1$s) c
			where%1$s""".formatted(OF_RUN);

	private static final String OUTCOMES = """
			update exowatch.reconciliation_key k set outcome = case
					when d.state = 'LIVE' then 'STORED' when q.reason is not null then 'QUARANTINED'
					else 'NOT_DELIVERED' end,
				reason = case when d.state = 'LIVE' then null else coalesce(q.reason, k.reason) end
			from (select feed, day, attempt, key from exowatch.reconciliation_key
				where finding <> 'EXTRA' and%1$s) o
			left join exowatch.document d on d.source = 'PUBMED' and d.source_key = o.key
			left join lateral (select reason from exowatch.quarantine where key = o.key order by id desc limit 1) q on true
			where (k.feed, k.day, k.attempt, k.key) = (o.feed, o.day, o.attempt, o.key)"""
		.formatted(OF_RUN);

	private static final String CLOSE = """
			update exowatch.reconciliation r set state = 'DONE', reason = null, ended_at = :at, fetched = c.fetched,
				stored = listed - missing - deleted + c.fetched
			from (select count(*) filter (where outcome = 'STORED') as fetched
				from exowatch.reconciliation_key where%1$s) c
			where%1$s""".formatted(OF_RUN);

	private static final String LAST = """
			select d.*, f.day as failed_on, case when f.state = 'FAILED' then f.reason
				when f.state = 'OPEN' then 'it was interrupted; the next one of that day goes on with it' end as failure
			from (select :feed as feed) one
			left join lateral (select * from exowatch.reconciliation where feed = one.feed and state = 'DONE'
				and started_at <= coalesce(:asOf::timestamptz, 'infinity') order by day desc, attempt desc limit 1) d on true
			left join lateral (select * from exowatch.reconciliation l where l.feed = one.feed and (l.state = 'FAILED' or l.state = 'OPEN' and not :running)
				and l.started_at <= coalesce(:asOf::timestamptz, 'infinity') and (d.day is null or (l.day, l.attempt) > (d.day, d.attempt))
				order by l.day desc, l.attempt desc limit 1) f on true""";

	private final JdbcClient jdbc;

	private final MissingRecords missing;

	private final TransactionTemplate transaction;

	public Reconciliations(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.missing = new MissingRecords(dataSource);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
	}

	/** The comparison of a feed to run on a day: one that did not end, or a new one. */
	public FeedRun next(String feed, LocalDate day) {
		int attempt = this.jdbc.sql("""
				select coalesce(max(case when state = 'DONE' then attempt + 1 else attempt end), 1)
				from exowatch.reconciliation where feed = ? and day = ?""")
			.params(feed, day)
			.query(Integer.class)
			.single();
		return new FeedRun(feed, day, -attempt);
	}

	/** Whether a comparison of a feed was completed on a day or later. */
	public boolean done(String feed, LocalDate day) {
		return this.jdbc.sql("""
				select exists (select from exowatch.reconciliation where feed = ? and day >= ? and state = 'DONE')""")
			.params(feed, day)
			.query(Boolean.class)
			.single();
	}

	/** Opens a comparison, or opens it again. */
	public void begin(FeedRun run, LocalDate from, Instant at) {
		this.jdbc.sql("""
				insert into exowatch.reconciliation (feed, day, attempt, state, window_from, window_to, started_at)
				values (:feed, :day, :attempt, 'OPEN', :from, :day, :at)
				on conflict (feed, day, attempt) do update set state = 'OPEN', window_from = excluded.window_from,
					reason = null, ended_at = null""")
			.params(named(run))
			.param("from", from)
			.param("at", Times.sql(at))
			.update();
	}

	/** Stores the difference between what is listed and what is in the database. */
	public void compare(FeedRun run, Set<String> listed) {
		String[] keys = listed.stream().sorted().toArray(String[]::new);
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from exowatch.reconciliation_key where" + OF_RUN).params(named(run)).update();
			this.jdbc.sql(MISSING_OR_DELETED).params(named(run)).param("keys", keys).update();
			this.jdbc.sql(EXTRA).params(named(run)).param("keys", keys).update();
			this.jdbc.sql(COUNT).params(named(run)).param("listed", keys.length).update();
		});
	}

	/** Listed keys that are not in the database by now, in order. */
	public List<String> toFetch(FeedRun run) {
		return this.jdbc.sql("""
				select k.key from exowatch.reconciliation_key k
				where k.feed = :feed and k.day = :day and k.attempt = :attempt and k.finding <> 'EXTRA'
					and not exists (select from exowatch.document d
						where d.source = 'PUBMED' and d.source_key = k.key and d.state = 'LIVE')
				order by k.key collate "C\"""").params(named(run)).query(String.class).list();
	}

	/** Notes why the source refused keys. */
	public void refused(FeedRun run, Map<String, String> reasons) {
		reasons.forEach((key, reason) -> this.jdbc
			.sql("update exowatch.reconciliation_key set reason = :reason where key = :key and" + OF_RUN)
			.params(named(run))
			.param("key", key)
			.param("reason", PgText.clean(reason))
			.update());
	}

	/**
	 * Closes a comparison in the caller's transaction: what was not delivered goes to
	 * {@link MissingRecords}.
	 */
	public void close(FeedRun run, Instant at) {
		this.jdbc.sql(OUTCOMES).params(named(run)).update();
		this.jdbc.sql(CLOSE).params(named(run)).param("at", Times.sql(at)).update();
		this.missing.add(run.feed(), notDelivered(run), run.day());
	}

	private Map<String, String> notDelivered(FeedRun run) {
		Map<String, String> reasons = new HashMap<>();
		this.jdbc.sql(
				"select key, coalesce(reason, '') as reason from exowatch.reconciliation_key where outcome = 'NOT_DELIVERED' and"
						+ OF_RUN)
			.params(named(run))
			.query((row) -> {
				reasons.put(row.getString("key"), row.getString("reason"));
			});
		return reasons;
	}

	/** Ends a comparison whose source could not be asked. */
	public void failed(FeedRun run, String reason, Instant at) {
		this.jdbc
			.sql("update exowatch.reconciliation set state = 'FAILED', reason = :reason, ended_at = :at where" + OF_RUN)
			.params(named(run))
			.param("reason", PgText.clean(reason))
			.param("at", Times.sql(at))
			.update();
	}

	/** The last comparison of a feed. */
	public Reconciliation last(String feed) {
		return last(feed, null, false);
	}

	/**
	 * The last comparison of a feed.
	 * @param asOf those that began later do not count; null: all count
	 * @param running whether one that has not ended is running, not interrupted
	 */
	Reconciliation last(String feed, @Nullable Instant asOf, boolean running) {
		return this.jdbc.sql(LAST)
			.param("feed", feed)
			.param("running", running)
			.param("asOf", (asOf != null) ? Times.sql(asOf) : null)
			.query((row, number) -> reconciliation(row))
			.single();
	}

	private static Reconciliation reconciliation(ResultSet row) throws SQLException {
		return new Reconciliation(row.getObject("day", LocalDate.class), row.getInt("listed"), row.getInt("stored"),
				row.getInt("fetched"), row.getInt("extra"), row.getObject("failed_on", LocalDate.class),
				row.getString("failure"));
	}

	private static Map<String, Object> named(FeedRun run) {
		return new HashMap<>(Map.of("feed", run.feed(), "day", run.day(), "attempt", -run.attempt()));
	}

}
