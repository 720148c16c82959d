package org.exowatch.source;

import java.io.IOException;
import java.util.List;

import org.exowatch.document.ListedNotice;
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
	 * Notes that an address was found to be what was taken before; from now on with this
	 * marker.
	 */
	void confirm(String url, String marker);

	/**
	 * Addresses that this feed took before and has not looked at for a month, longest ago
	 * first.
	 * @param most of them
	 */
	List<String> longNotSeen(int most);

	/**
	 * Takes the rows of a listing that was read in full, before any of its documents is
	 * fetched.
	 * @param rows in the order of the listing
	 * @param listing what it leads to; what is not unchanged is still to come
	 */
	void listed(List<ListedNotice> rows, Listing listing);

	/**
	 * Takes one document.
	 * @param document its body is read before this returns
	 * @param marker what tells whether the address changed, or null
	 */
	void receive(RawDocument document, @Nullable String marker) throws IOException;

}
