package org.exowatch.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Keeps what was fetched, compressed, until it is parsed and for some time after. */
public final class RawSpool {

	public RawSpool(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Takes a document for good, in a transaction of its own. The same body of the same
	 * address is kept once a run.
	 * @param run that fetched it
	 * @param document its body is read before this returns
	 * @param marker what tells whether the address changed, or null
	 */
	public void store(FeedRun run, RawDocument document, @Nullable String marker) throws IOException {
		throw new UnsupportedOperationException("not yet");
	}

	/** Ids of what a run fetched and nobody has ingested yet, in the order of arrival. */
	public List<Long> pending(FeedRun run) {
		throw new UnsupportedOperationException("not yet");
	}

	/** The document; its body is read from the database when it is opened. */
	public RawDocument open(long id) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Notes, in the caller's transaction, that all of a document was stored or
	 * quarantined; from now on {@link #marker} answers with its marker.
	 */
	public void markIngested(long id, Instant at) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * The marker with which an address was last received and ingested, or null: never.
	 */
	public @Nullable String marker(String url) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Drops what a run fetched and nobody ingested, before it fetches again. */
	public int discard(FeedRun run) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Drops ingested PubMed answers fetched before an instant (90 days ago); FDA pages
	 * stay for ever.
	 */
	public int purge(Instant before) {
		throw new UnsupportedOperationException("not yet");
	}

}
