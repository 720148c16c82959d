package org.exowatch.document;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What the last comparison of everything that PubMed lists for a feed with the database
 * found.
 *
 * @param day of the last one that was completed, or null: none was
 * @param listed PMIDs that PubMed listed
 * @param stored how many of them are in the database
 * @param fetched how many of those were fetched by the comparison
 * @param extra documents that PubMed lists no more
 * @param failedOn day of a later one that failed, or null
 * @param failure why, or null
 */
public record Reconciliation(@Nullable LocalDate day, int listed, int stored, int fetched, int extra,
		@Nullable LocalDate failedOn, @Nullable String failure) {

	/** No comparison so far. */
	public static final Reconciliation NEVER = new Reconciliation(null, 0, 0, 0, 0, null, null);

	/** One line for people: {@code reconciled 2026-11-21: 1,234 listed, 1,234 stored}. */
	public String inWords() {
		String last = (this.day != null) ? completed() : "";
		if (this.failedOn == null) {
			return last.isEmpty() ? "not reconciled so far" : last;
		}
		String failed = "reconciliation of " + this.failedOn + " failed: " + this.failure;
		return last.isEmpty() ? failed : failed + "; " + last;
	}

	private String completed() {
		String words = String.format(Locale.ROOT, "reconciled %s: %,d listed, %,d stored", this.day, this.listed,
				this.stored);
		if (this.fetched > 0) {
			words += String.format(Locale.ROOT, ", %,d of them fetched then", this.fetched);
		}
		if (this.extra > 0) {
			words += String.format(Locale.ROOT, "; %,d stored and listed no more", this.extra);
		}
		return words;
	}

}
