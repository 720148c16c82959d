package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;
import org.exowatch.document.Coverage;
import org.jspecify.annotations.Nullable;

/** What {@code status} shows. */
public final class StatusReport {

	public StatusReport(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Reads it.
	 * @param feeds in this order
	 * @param today the lag is counted up to here
	 */
	public Status read(List<Feed> feeds, LocalDate today) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * The state of everything.
	 *
	 * @param feeds one entry a feed
	 * @param runs the last 20 batch executions, newest first
	 * @param papers live articles
	 * @param notices live notices
	 * @param deleted tombstones
	 * @param onTopic live documents of any topic
	 * @param quarantined parts
	 * @param missing records that sources listed and did not deliver
	 * @param digests frozen
	 */
	public record Status(List<FeedStatus> feeds, List<Run> runs, long papers, long notices, long deleted, long onTopic,
			long quarantined, long missing, long digests) {

	}

	/**
	 * A feed.
	 *
	 * @param coverage of its last run
	 * @param lagDays from the watermark to today, or null: never received in full
	 */
	public record FeedStatus(Coverage coverage, @Nullable Integer lagDays) {

	}

	/**
	 * A batch execution.
	 *
	 * @param job name
	 * @param parameters identifying ones: {@code day=2026-11-22 feed=pubmed}
	 * @param status of Spring Batch
	 * @param startedAt or null: not yet
	 * @param endedAt or null: not yet
	 * @param message first line of the exit description, may be empty
	 */
	public record Run(String job, String parameters, String status, @Nullable Instant startedAt,
			@Nullable Instant endedAt, String message) {

	}

}
