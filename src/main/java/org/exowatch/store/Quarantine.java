package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.document.Rejected;
import org.jspecify.annotations.Nullable;

/** What could not be taken, with place and reason. */
public final class Quarantine {

	public Quarantine(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Keeps one part; the same part of the same origin is kept once. */
	public void add(String origin, Rejected rejected, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Parts of one file or address, in the order in which they were found. */
	public List<Entry> of(String origin) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * A quarantined part.
	 *
	 * @param origin file URI or canonical URL
	 * @param position where in it
	 * @param key PMID or path, if it could be read
	 * @param reason in words
	 * @param at when it was quarantined first
	 */
	public record Entry(String origin, String position, @Nullable String key, String reason, Instant at) {

	}

}
