package org.exowatch.store;

import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** Which files were loaded, and how far. */
public final class LoadLedger {

	public LoadLedger(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/** What is known about a file with this content. */
	public Optional<Entry> find(String path, String sha256) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Opens a file, or opens it again after an interruption.
	 * @return the parts (records, deletions, rejected ones) that are committed already
	 * and are to be skipped
	 */
	public long begin(String path, String sha256, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Notes, in the transaction that stores them, that more parts of a file are done. */
	public void progress(String path, String sha256, int parts, int quarantined, WriteCounts counts) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Closes a file that was read to its end. */
	public void done(String path, String sha256, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Closes a file that could not be read to its end; what is committed stays. */
	public void failed(String path, String sha256, String reason, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * A file.
	 *
	 * @param path its URI
	 * @param sha256 of its bytes
	 * @param state LOADING, DONE or FAILED
	 * @param parts committed records, deletions and rejected parts
	 * @param quarantined rejected ones of them
	 * @param counts what storing them did
	 * @param startedAt first
	 * @param endedAt or null: not yet
	 * @param reason of the failure, or null
	 */
	public record Entry(String path, String sha256, State state, long parts, int quarantined, WriteCounts counts,
			Instant startedAt, @Nullable Instant endedAt, @Nullable String reason) {

	}

	/** How far a file is. */
	public enum State {

		LOADING, DONE, FAILED

	}

}
