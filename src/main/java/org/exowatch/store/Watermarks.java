package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;

/** Up to which day each feed was received in full. */
public final class Watermarks {

	/** Days that are asked for again, for what a source shows late. */
	public static final int OVERLAP_DAYS = 7;

	public Watermarks(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * From the feed's {@code since}, or the overlap before its watermark, up to a day.
	 */
	public Period period(Feed feed, LocalDate day) {
		throw new UnsupportedOperationException("not yet");
	}

	/** The last day that was received in full, or empty: none yet. */
	public Optional<LocalDate> through(String feed) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Moves a watermark forward; an earlier day changes nothing. */
	public void advance(String feed, LocalDate through, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

}
