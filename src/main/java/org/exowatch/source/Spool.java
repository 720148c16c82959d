package org.exowatch.source;

import java.io.IOException;

import org.exowatch.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Takes what is fetched, each document for good as soon as this returns. */
public interface Spool {

	/**
	 * The marker (RSS pubDate, ETag) with which this address was last received in full
	 * and taken, or null: never.
	 */
	@Nullable String marker(String url);

	/**
	 * Takes one document.
	 * @param document its body is read before this returns
	 * @param marker what tells whether the address changed, or null
	 */
	void receive(RawDocument document, @Nullable String marker) throws IOException;

}
