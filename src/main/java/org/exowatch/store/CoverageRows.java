package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;
import org.exowatch.document.Coverage;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.Reconciliation;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the last run of each feed as coverage. */
final class CoverageRows {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private final JdbcClient jdbc;

	private final MissingRecords missing;

	private final Watermarks watermarks;

	private final Reconciliations reconciliations;

	CoverageRows(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.missing = new MissingRecords(dataSource);
		this.watermarks = new Watermarks(dataSource);
		this.reconciliations = new Reconciliations(dataSource);
	}

	/**
	 * Reads one entry a feed.
	 * @param feeds in this order
	 * @param asOf runs that began later do not count; null: all count
	 * @param week a feed counts as checked with something new when any run of the week
	 * brought something; null: only its last run counts
	 * @param running whether what has not ended is running, not interrupted
	 */
	List<Coverage> read(List<Feed> feeds, @Nullable Instant asOf, @Nullable IsoWeek week, boolean running) {
		return feeds.stream().map((feed) -> read(feed, asOf, week, running)).toList();
	}

	private Coverage read(Feed feed, @Nullable Instant asOf, @Nullable IsoWeek week, boolean running) {
		Coverage last = last(feed, asOf, week, running);
		return (week != null) ? during(week, last, asked(feed, week, asOf), asOf) : last;
	}

	/** A week before the first check, or in which nobody asked, was not checked. */
	private static Coverage during(IsoWeek week, Coverage last, Asked asked, @Nullable Instant asOf) {
		LocalDate first = (asked.window() != null) ? asked.window() : asked.first();
		if (first != null && week.sunday().isBefore(first)) {
			return notChecked(last, "asked from " + DAY.format(first) + " on only");
		}
		if (asked.window() != null && week.monday().isBefore(asked.window())) {
			return partly(last, "asked from " + DAY.format(asked.window()) + " on only");
		}
		if (asked.first() != null && !asked.during() && !week.sunday().isBefore(asked.first()) && over(week, asOf)) {
			return notChecked(last, "not asked in this week: what it had then stands in the week that received it");
		}
		return last;
	}

	private static boolean over(IsoWeek week, @Nullable Instant asOf) {
		return asOf == null || LocalDate.ofInstant(asOf, ZoneOffset.UTC).isAfter(week.sunday());
	}

	private static Coverage notChecked(Coverage last, String reason) {
		return new Coverage(last.feed(), last.name(), last.source(), Coverage.State.NEVER, null, null, null, 0, 0,
				List.of(), reason, null, null);
	}

	/** What else was wrong stays said. */
	private static Coverage partly(Coverage last, String reason) {
		boolean checked = last.state() == Coverage.State.CHECKED || last.state() == Coverage.State.CHECKED_NOTHING_NEW;
		return new Coverage(last.feed(), last.name(), last.source(), checked ? Coverage.State.INCOMPLETE : last.state(),
				last.checkedAt(), last.from(), last.to(), last.expected(), last.received(), last.missing(),
				(last.reason() != null) ? last.reason() + "; " + reason : reason, last.completeThrough(),
				last.reconciled());
	}

	private Asked asked(Feed feed, IsoWeek week, @Nullable Instant asOf) {
		return this.jdbc
			.sql("""
					select min(day) as first, min(window_from) as window_from,
						coalesce(bool_or(day between :monday and :sunday), false) as during
					from exowatch.collect_run
					where feed = :feed and state <> 'NOT_CHECKED' and started_at <= coalesce(:asOf::timestamptz, 'infinity')""")
			.param("monday", week.monday())
			.param("sunday", week.sunday())
			.param("feed", feed.id())
			.param("asOf", (asOf != null) ? Times.sql(asOf) : null)
			.query((row, number) -> new Asked(row.getObject("first", LocalDate.class),
					looksBack(feed.kind()) ? row.getObject("window_from", LocalDate.class) : null,
					row.getBoolean("during")))
			.single();
	}

	/** Whether a source lists what it had before it was first asked. */
	private static boolean looksBack(Feed.Kind kind) {
		return switch (kind) {
			case PUBMED_SEARCH, FDA_PDF_LISTING, FDA_LISTING, OPENFDA -> true;
			case PUBMED_RSS, FDA_RSS, FDA_PAGES -> false;
		};
	}

	private Coverage last(Feed feed, @Nullable Instant asOf, @Nullable IsoWeek week, boolean running) {
		LocalDate through = ((asOf != null) ? this.watermarks.through(feed.id(), asOf)
				: this.watermarks.through(feed.id()))
			.orElse(null);
		List<String> missing = (asOf != null) ? this.missing.missing(feed.id(), asOf) : this.missing.missing(feed.id());
		Reconciliation reconciled = (feed.source() == Source.PUBMED)
				? this.reconciliations.last(feed.id(), asOf, running) : null;
		return this.jdbc
			.sql("""
					select last.*, last.ended_at > :asOf::timestamptz as ended_later, case when state = 'CHECKED_NOTHING_NEW' and exists (
							select from exowatch.collect_run other where other.feed = last.feed and other.state = 'CHECKED'
							and other.day between :monday::date and :sunday::date
							and other.ended_at <= coalesce(:asOf::timestamptz, 'infinity'))
						then 'CHECKED' when last.ended_at > :asOf::timestamptz then 'INCOMPLETE' else state end as week_state
					from exowatch.collect_run last
					where feed = :feed and started_at <= coalesce(:asOf::timestamptz, 'infinity')
					order by day desc, attempt desc limit 1""")
			.param("monday", (week != null) ? week.monday() : null)
			.param("sunday", (week != null) ? week.sunday() : null)
			.param("feed", feed.id())
			.param("asOf", (asOf != null) ? Times.sql(asOf) : null)
			.query((row, number) -> coverage(feed, row, running, missing, through, reconciled))
			.optional()
			.orElseGet(() -> new Coverage(feed.id(), feed.name(), feed.source(), Coverage.State.NEVER, null, null, null,
					0, 0, missing, null, through, reconciled));
	}

	private static Coverage coverage(Feed feed, ResultSet row, boolean running, List<String> missing,
			@Nullable LocalDate through, @Nullable Reconciliation reconciled) throws SQLException {
		Instant endedAt = row.getBoolean("ended_later") ? null : Times.instant(row, "ended_at");
		String reason = row.getString("reason");
		if (endedAt == null) {
			reason = "the run of " + row.getString("day")
					+ (running ? " is going on" : " was interrupted; the next one goes on with it");
		}
		return new Coverage(feed.id(), feed.name(), feed.source(), Coverage.State.valueOf(row.getString("week_state")),
				endedAt, row.getObject("window_from", LocalDate.class), row.getObject("window_to", LocalDate.class),
				row.getInt("expected"), row.getInt("received"), missing, reason, through, reconciled);
	}

	/**
	 * When a feed was asked.
	 *
	 * @param first day of its first run, or null: none
	 * @param window first day that was asked for, or null where a source does not look
	 * back
	 * @param during whether on a day of the week
	 */
	private record Asked(@Nullable LocalDate first, @Nullable LocalDate window, boolean during) {

	}

}
