package org.exowatch.store;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/** Which of two copies of a record is newer: the PMID's version, then DateRevised. */
final class Precedence {

	private static final Comparator<@Nullable LocalDate> REVISED = Comparator
		.nullsFirst(Comparator.<LocalDate>naturalOrder());

	private Precedence() {
	}

	/** Above 0 when the first is newer, 0 when only the order of arrival can tell. */
	static int compare(int version, @Nullable LocalDate revised, int otherVersion, @Nullable LocalDate otherRevised) {
		int byVersion = Integer.compare(version, otherVersion);
		return (byVersion != 0) ? byVersion : REVISED.compare(revised, otherRevised);
	}

}
