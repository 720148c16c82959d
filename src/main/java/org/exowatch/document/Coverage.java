package org.exowatch.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known about one feed's last check.
 *
 * @param feed id
 * @param name for people
 * @param source where it reads
 * @param state checked or not
 * @param checkedAt when the check ended, or null: never
 * @param from first day of the window, or null where a source has no windows
 * @param to last day of the window, both inclusive
 * @param expected how many distinct documents the source listed
 * @param received how many of them are stored, unchanged or quarantined
 * @param missing listed keys that the source did not deliver
 * @param reason why it was not checked or not in full, in words: {@code blocked by
 * fda.gov}; when it was, what else a reader should know, mostly null
 * @param completeThrough the watermark: everything entered up to this day was received
 * @param reconciled the last comparison of everything that PubMed lists with the
 * database, or null: not a source that is compared, or not known
 */
public record Coverage(String feed, String name, Source source, State state, @Nullable Instant checkedAt,
		@Nullable LocalDate from, @Nullable LocalDate to, int expected, int received, List<String> missing,
		@Nullable String reason, @Nullable LocalDate completeThrough, @Nullable Reconciliation reconciled) {

	/** "Checked, nothing new" and "not checked" are different things. */
	public enum State {

		CHECKED, CHECKED_NOTHING_NEW, NOT_CHECKED, INCOMPLETE, NEVER

	}

}
