package org.exowatch.store;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * Where a batch of documents comes from, and when.
 *
 * @param seenAt becomes {@code first_seen} of new documents and the time of every change
 * @param backfill whether the report week is that of the entry date, not of
 * {@code seenAt}: for {@code load} and for a feed's first run
 * @param searchTopic id of the topic whose search returned these documents, or null
 * @param origin feed id, or the file's URI
 * @param order decides between two copies of equal version and DateRevised, and between a
 * record and a deletion: greater is later. Fetch time in epoch milliseconds; files of a
 * series in ascending order
 * @param zone where a week turns
 */
public record WriteContext(Instant seenAt, boolean backfill, @Nullable String searchTopic, String origin, long order,
		ZoneId zone) {

}
