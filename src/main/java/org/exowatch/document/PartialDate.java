package org.exowatch.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source gave it: PubMed's PubDate may be a year, a season or a
 * free MedlineDate.
 *
 * @param day the first day that the date can mean, or null when no year could be read
 * @param precision how much of it was given
 * @param printed as the source printed it: {@code 2024 Nov-Dec}
 */
public record PartialDate(@Nullable LocalDate day, Precision precision, String printed) {

	/** How much of a date was given. */
	public enum Precision {

		DAY, MONTH, SEASON, YEAR, NONE

	}

}
