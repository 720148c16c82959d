package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Up to which day each feed was received in full. */
public final class Watermarks {

	private final JdbcClient jdbc;

	/** Days that are asked for again, for what a source shows late. */
	public static final int OVERLAP_DAYS = 7;

	public Watermarks(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * From the feed's {@code since}, or the overlap before its watermark, up to a day.
	 */
	public Period period(Feed feed, LocalDate day) {
		Optional<LocalDate> through = through(feed.id());
		LocalDate from = through.map((last) -> last.minusDays(OVERLAP_DAYS))
			.filter((first) -> first.isAfter(feed.since()))
			.orElse(feed.since());
		return new Period(from.isAfter(day) ? day : from, day, through.isEmpty());
	}

	/** The last day that was received in full, or empty: none yet. */
	public Optional<LocalDate> through(String feed) {
		return this.jdbc.sql("select through from exowatch.watermark where feed = ?")
			.param(feed)
			.query(LocalDate.class)
			.optional();
	}

	/**
	 * The last day that was received in full at a time: that of the last run which moved
	 * the watermark before.
	 */
	Optional<LocalDate> through(String feed, Instant asOf) {
		return this.jdbc
			.sql("""
					select case when w.moved_at <= :asOf then w.through else (select max(r.day) from exowatch.collect_run r
						where r.feed = w.feed and r.ended_at <= :asOf and r.pending = 0 and r.state <> 'NOT_CHECKED') end as through
					from exowatch.watermark w where w.feed = :feed""")
			.param("asOf", Times.sql(asOf))
			.param("feed", feed)
			.query((row, number) -> Optional.ofNullable(row.getObject("through", LocalDate.class)))
			.optional()
			.flatMap((through) -> through);
	}

	/** Moves a watermark forward; an earlier day changes nothing. */
	public void advance(String feed, LocalDate through, Instant at) {
		this.jdbc.sql("""
				insert into exowatch.watermark as w (feed, through, moved_at) values (?, ?, ?)
				on conflict (feed) do update set through = excluded.through, moved_at = excluded.moved_at
					where w.through < excluded.through""").params(feed, through, Times.sql(at)).update();
	}

}
