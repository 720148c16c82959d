package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Records that a source listed and did not deliver. */
public final class MissingRecords {

	private final JdbcClient jdbc;

	/** For so many nights a record is asked for again. */
	public static final int NIGHTS = 7;

	public MissingRecords(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Notes keys that a run of a day listed and did not get.
	 * @param keys with what the source said of each, or with an empty text
	 */
	void add(String feed, Map<String, String> keys, LocalDate day) {
		Map<String, String> sorted = new TreeMap<>(keys);
		this.jdbc.sql("""
				insert into exowatch.missing_record as m (feed, key, first_missed, nights, state, reason)
				select :feed, key, :day, 0, 'MISSING', nullif(reason, '')
				from unnest(:keys::text[], :reasons::text[]) k (key, reason)
				on conflict (feed, key) do update
					set state = 'MISSING', first_missed = :day, nights = 0, last_asked = null, resolved_at = null,
						reason = excluded.reason
					where m.state = 'RECEIVED'""")
			.param("feed", feed)
			.param("day", day)
			.param("keys", sorted.keySet().toArray(String[]::new))
			.param("reasons", sorted.values().stream().map(PgText::clean).toArray(String[]::new))
			.update();
		refused(feed, keys);
	}

	/** Notes what the source said of keys that are missing. */
	public void refused(String feed, Map<String, String> reasons) {
		reasons.forEach((key, reason) -> this.jdbc
			.sql("""
					update exowatch.missing_record set reason = :reason
					where feed = :feed and key = :key and state <> 'RECEIVED' and :reason <> '' and reason is distinct from :reason""")
			.param("feed", feed)
			.param("key", key)
			.param("reason", PgText.clean(reason))
			.update());
	}

	/** What the source said of keys that are missing, where it said anything. */
	public Map<String, String> reasons(String feed) {
		Map<String, String> reasons = new TreeMap<>();
		this.jdbc.sql("""
				select key, reason from exowatch.missing_record
				where feed = ? and state <> 'RECEIVED' and reason is not null""").param(feed).query((row) -> {
			reasons.put(row.getString("key"), row.getString("reason"));
		});
		return reasons;
	}

	/**
	 * Keys to ask for on a day: missing, asked for on fewer than seven nights, and not on
	 * this day.
	 */
	public List<String> toAskAgain(String feed, LocalDate day) {
		return this.jdbc.sql("""
				select key from exowatch.missing_record
				where feed = ? and state = 'MISSING' and first_missed < ?::date and nights < ?
					and (last_asked is null or last_asked < ?::date)
				order by key collate "C\"""").params(feed, day, NIGHTS, day).query(String.class).list();
	}

	/** Notes that keys were asked for; the seventh night without them gives them up. */
	public void asked(String feed, Collection<String> keys, LocalDate day) {
		this.jdbc.sql("""
				update exowatch.missing_record set nights = nights + 1, last_asked = :day,
					state = case when nights + 1 >= :nights then 'GIVEN_UP' else state end
				where feed = :feed and key = any (:keys) and state = 'MISSING'
					and (last_asked is null or last_asked < :day)""")
			.param("day", day)
			.param("nights", NIGHTS)
			.param("feed", feed)
			.param("keys", keys.toArray(String[]::new))
			.update();
	}

	/** Notes that keys came after all. */
	public void resolve(String feed, Collection<String> keys, Instant at) {
		this.jdbc.sql("""
				update exowatch.missing_record set state = 'RECEIVED', resolved_at = :at
				where feed = :feed and key = any (:keys) and state <> 'RECEIVED'""")
			.param("at", Times.sql(at))
			.param("feed", feed)
			.param("keys", keys.toArray(String[]::new))
			.update();
	}

	/**
	 * Keys that were missing at a time, as far as it is known when they came; given up
	 * ones included, in order.
	 */
	List<String> missing(String feed, Instant asOf) {
		return this.jdbc.sql("""
				select m.key from exowatch.missing_record m
				where m.feed = :feed and (m.state <> 'RECEIVED' or m.resolved_at > :asOf) and (
					exists (select from exowatch.collect_run r
						where r.feed = m.feed and r.day = m.first_missed and r.ended_at <= :asOf)
					or exists (select from exowatch.reconciliation c
						where c.feed = m.feed and c.day = m.first_missed and c.ended_at <= :asOf))
				order by m.key collate "C\"""")
			.param("feed", feed)
			.param("asOf", Times.sql(asOf))
			.query(String.class)
			.list();
	}

	/** Keys that are missing, given up ones included, in order. */
	public List<String> missing(String feed) {
		return this.jdbc.sql("""
				select key from exowatch.missing_record where feed = ? and state <> 'RECEIVED'
				order by key collate "C\"""").param(feed).query(String.class).list();
	}

}
