package org.exowatch.store;

/**
 * What a write did; the sum is the number of records and deletions given.
 *
 * @param added new documents
 * @param changed stored documents whose record, tags or membership changed, and deleted
 * ones that came back
 * @param unchanged documents that were stored like this before: no row was touched
 * @param older records or deletions that are older than what is stored, and the lesser
 * copies of a key within one batch
 * @param deleted documents that are tombstones now and were not before
 */
public record WriteCounts(int added, int changed, int unchanged, int older, int deleted) {

	/** Nothing written yet. */
	public static final WriteCounts NONE = new WriteCounts(0, 0, 0, 0, 0);

	public WriteCounts plus(WriteCounts other) {
		return new WriteCounts(this.added + other.added, this.changed + other.changed, this.unchanged + other.unchanged,
				this.older + other.older, this.deleted + other.deleted);
	}

	public int total() {
		return this.added + this.changed + this.unchanged + this.older + this.deleted;
	}

}
