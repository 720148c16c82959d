package org.exowatch.jobs.load;

import org.exowatch.store.WriteCounts;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param file as it was given
 * @param outcome how it ended
 * @param parts records, deletions and rejected parts that were committed
 * @param quarantined rejected ones of them
 * @param counts what storing them did
 * @param reason of a failure, in one line, or null
 */
public record FileReport(String file, Outcome outcome, long parts, int quarantined, WriteCounts counts,
		@Nullable String reason) {

	static FileReport without(String file, Outcome outcome, @Nullable String reason) {
		return new FileReport(file, outcome, 0, 0, WriteCounts.NONE, reason);
	}

	/** In one line, for people. */
	String inWords() {
		String done = "%d new, %d changed, %d unchanged, %d older, %d deleted".formatted(this.counts.added(),
				this.counts.changed(), this.counts.unchanged(), this.counts.older(), this.counts.deleted());
		String quarantine = (this.quarantined > 0) ? ", %d quarantined".formatted(this.quarantined) : "";
		return switch (this.outcome) {
			case LOADED -> done + quarantine;
			case LOADED_BEFORE -> "loaded before (" + done + ")";
			case STOPPED -> "stopped after " + this.parts + " records; load it again to resume";
			case FAILED -> "FAILED: " + this.reason + " (" + done + quarantine + ")";
			case NOT_FETCHED -> "NOT FETCHED: " + this.reason;
		};
	}

	/** How a file ended. */
	public enum Outcome {

		LOADED, LOADED_BEFORE, FAILED, STOPPED,
		/** The server or its listing could not be had; nothing of it was loaded. */
		NOT_FETCHED

	}

}
