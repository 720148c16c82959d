package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

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

	/** Notes keys that a run of a day listed and did not get. */
	void add(String feed, Collection<String> keys, LocalDate day) {
		this.jdbc.sql("""
				insert into exowatch.missing_record as m (feed, key, first_missed, nights, state)
				select :feed, k, :day, 0, 'MISSING' from unnest(:keys) k
				on conflict (feed, key) do update
					set state = 'MISSING', first_missed = :day, nights = 0, last_asked = null, resolved_at = null
					where m.state = 'RECEIVED'""")
			.param("feed", feed)
			.param("day", day)
			.param("keys", keys.toArray(String[]::new))
			.update();
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

	/** Keys that are missing, given up ones included, in order. */
	public List<String> missing(String feed) {
		return this.jdbc.sql("""
				select key from exowatch.missing_record where feed = ? and state <> 'RECEIVED'
				order by key collate "C\"""").param(feed).query(String.class).list();
	}

}
