package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;
import org.exowatch.document.Coverage;

/** What every run of a feed was told by its source, and what came of it. */
public final class CollectLedger {

	public CollectLedger(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/** The last attempt of any feed for a day, or 0: none yet. */
	public int lastAttempt(LocalDate day) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Opens a run, or opens it again after an interruption; what came already counts. */
	public void begin(FeedRun run, Period period, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Notes what the source listed.
	 * @param run that asked
	 * @param keys distinct document keys
	 * @param unchanged those of them that need not be fetched: they count as received
	 */
	public void listed(FeedRun run, Set<String> keys, Set<String> unchanged) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Notes, in the transaction that stores them, which keys came; missing records among
	 * them are resolved.
	 * @param run they belong to
	 * @param keys stored, deleted or quarantined
	 * @param counts what storing them did
	 * @param at when
	 */
	public void received(FeedRun run, Collection<String> keys, WriteCounts counts, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Listed keys that have not come, in order. */
	public List<String> missing(FeedRun run) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Closes a run that was received in full; what is still missing goes to
	 * {@link MissingRecords}. State CHECKED, or CHECKED_NOTHING_NEW when no document was
	 * added, changed or deleted.
	 * @return the keys that are missing
	 */
	public List<String> close(FeedRun run, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Closes a run whose source could not be checked. */
	public void notChecked(FeedRun run, String reason, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Closes a run of which a part could not be taken: the window stays open. */
	public void incomplete(FeedRun run, String reason, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/** The last run of each feed, in the order given; NEVER for one that has not run. */
	public List<Coverage> coverage(List<Feed> feeds) {
		throw new UnsupportedOperationException("not yet");
	}

}
