package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;
import org.exowatch.document.Coverage;
import org.exowatch.document.IsoWeek;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the last run of each feed as coverage. */
final class CoverageRows {

	private final JdbcClient jdbc;

	private final MissingRecords missing;

	private final Watermarks watermarks;

	CoverageRows(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.missing = new MissingRecords(dataSource);
		this.watermarks = new Watermarks(dataSource);
	}

	/**
	 * Reads one entry a feed.
	 * @param feeds in this order
	 * @param asOf runs that began later do not count; null: all count
	 * @param week a feed counts as checked with something new when any run of the week
	 * brought something; null: only its last run counts
	 */
	List<Coverage> read(List<Feed> feeds, @Nullable Instant asOf, @Nullable IsoWeek week) {
		return feeds.stream().map((feed) -> read(feed, asOf, week)).toList();
	}

	private Coverage read(Feed feed, @Nullable Instant asOf, @Nullable IsoWeek week) {
		LocalDate through = this.watermarks.through(feed.id()).orElse(null);
		List<String> missing = this.missing.missing(feed.id());
		return this.jdbc.sql("""
				select last.*, case when state = 'CHECKED_NOTHING_NEW' and exists (
						select from exowatch.collect_run other where other.feed = last.feed and other.state = 'CHECKED'
						and other.day between :monday::date and :sunday::date)
					then 'CHECKED' else state end as week_state
				from exowatch.collect_run last
				where feed = :feed and started_at <= coalesce(:asOf::timestamptz, 'infinity')
				order by day desc, attempt desc limit 1""")
			.param("monday", (week != null) ? week.monday() : null)
			.param("sunday", (week != null) ? week.sunday() : null)
			.param("feed", feed.id())
			.param("asOf", (asOf != null) ? Times.sql(asOf) : null)
			.query((row, number) -> coverage(feed, row, missing, through))
			.optional()
			.orElseGet(() -> new Coverage(feed.id(), feed.name(), feed.source(), Coverage.State.NEVER, null, null, null,
					0, 0, missing, null, through));
	}

	private static Coverage coverage(Feed feed, ResultSet row, List<String> missing, @Nullable LocalDate through)
			throws SQLException {
		Instant endedAt = Times.instant(row, "ended_at");
		String reason = row.getString("reason");
		if (endedAt == null) {
			reason = "the run of " + row.getString("day") + " was interrupted; the next one goes on with it";
		}
		return new Coverage(feed.id(), feed.name(), feed.source(), Coverage.State.valueOf(row.getString("week_state")),
				endedAt, row.getObject("window_from", LocalDate.class), row.getObject("window_to", LocalDate.class),
				row.getInt("expected"), row.getInt("received"), missing, reason, through);
	}

}
