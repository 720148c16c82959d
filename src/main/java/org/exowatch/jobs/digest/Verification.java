package org.exowatch.jobs.digest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether a frozen digest is what was published, and whether the database still gives it.
 *
 * @param digest id
 * @param week {@code 2026-W47}
 * @param verdict of all findings together
 * @param asOf time as of which its input was selected, and now again
 * @param frozenAt when it was published
 * @param rendererVersion of the program that wrote its files
 * @param rendered whether this program has the same renderer, so that the files were
 * rendered again and compared byte by byte
 * @param compared whether the input could be selected again
 * @param findings what is not as it was, the worst first
 */
public record Verification(String digest, String week, Verdict verdict, Instant asOf, Instant frozenAt,
		String rendererVersion, boolean rendered, boolean compared, List<Finding> findings) {

	/** How a digest stands. */
	public enum Verdict {

		/** The same input, the same bytes. */
		SAME,

		/**
		 * What was published is intact; what the database gives now differs, for reasons
		 * that it has recorded.
		 */
		EXPLAINED,

		/** Something was changed that the program did not change, or has no cause. */
		CHANGED

	}

	/**
	 * Something that is not as it was.
	 *
	 * @param cause FROZEN_ROW, FILE, TEXT_CHANGED, RULES_CHANGED and so on
	 * @param place {@code papers[PMID 39990001].title}, or a file's name
	 * @param what in words
	 * @param was then, or null
	 * @param now or null
	 * @param explained whether the program did it, and knows why
	 */
	public record Finding(String cause, String place, String what, @Nullable String was, @Nullable String now,
			boolean explained) {

	}

}
