package org.exowatch.source;

import java.time.LocalDate;

import org.exowatch.document.ListedNotice;
import org.jspecify.annotations.Nullable;

/**
 * One row of a listing.
 *
 * @param notice what it says
 * @param posted when its document was posted
 * @param address where its document is, or null: on another host, so no FDA document
 * @param closeOut where the close-out letter is that it links, or null: none
 * @param mark changes with anything that the row shows
 */
record ListedRow(ListedNotice notice, LocalDate posted, @Nullable FdaAddress address, @Nullable FdaAddress closeOut,
		String mark) {

}
