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

	/** How a file ended. */
	public enum Outcome {

		LOADED, LOADED_BEFORE, FAILED, STOPPED

	}

}
