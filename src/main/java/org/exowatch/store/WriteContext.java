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
 * record and a deletion: greater is later. Epoch milliseconds: the fetch time; for a file
 * of PubMed's series the time up to which it tells what PubMed held
 * @param place of the file in PubMed's series, which decides between two files in place
 * of {@code order}; null: no such file
 * @param zone where a week turns
 */
public record WriteContext(Instant seenAt, boolean backfill, @Nullable String searchTopic, String origin, long order,
		@Nullable FilePlace place, ZoneId zone) {

	/** What comes from no file of PubMed's series. */
	public WriteContext(Instant seenAt, boolean backfill, @Nullable String searchTopic, String origin, long order,
			ZoneId zone) {
		this(seenAt, backfill, searchTopic, origin, order, null, zone);
	}

	/** The feed id, or the file's name without its folder. */
	String originName() {
		return PgText.clean(this.origin.substring(this.origin.lastIndexOf('/') + 1));
	}

	@Nullable Integer sequence() {
		return (this.place != null) ? this.place.sequence() : null;
	}

	/**
	 * Where a file stands in PubMed's series.
	 *
	 * @param sequence year × 100,000 + number
	 * @param othersMayFollow whether an earlier file of its year is not loaded yet: then
	 * a record that is stored like this already is marked as of this file, too, so that
	 * the earlier file does not win when it comes after all
	 */
	public record FilePlace(int sequence, boolean othersMayFollow) {

	}

}
