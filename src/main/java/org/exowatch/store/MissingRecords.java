package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

/** Records that a source listed and did not deliver. */
public final class MissingRecords {

	/** For so many nights a record is asked for again. */
	public static final int NIGHTS = 7;

	public MissingRecords(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Keys to ask for on a day: missing, asked for on fewer than seven nights, and not on
	 * this day.
	 */
	public List<String> toAskAgain(String feed, LocalDate day) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Notes that keys were asked for; the seventh night without them gives them up. */
	public void asked(String feed, Collection<String> keys, LocalDate day) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Notes that keys came after all. */
	public void resolve(String feed, Collection<String> keys, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Keys that are missing, given up ones included, in order. */
	public List<String> missing(String feed) {
		throw new UnsupportedOperationException("not yet");
	}

}
