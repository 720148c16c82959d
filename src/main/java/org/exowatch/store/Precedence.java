package org.exowatch.store;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/** Which of two copies of a record is newer: the PMID's version, then DateRevised. */
final class Precedence {

	private static final Comparator<@Nullable LocalDate> REVISED = Comparator
		.nullsFirst(Comparator.<LocalDate>naturalOrder());

	/**
	 * Whether the stored row {@code d} is not later than what comes now. Parameters: its
	 * file's sequence or null, twice; its order.
	 */
	static final String NOT_LATER = "case when d.file_sequence is not null and ?::integer is not null"
			+ " then d.file_sequence <= ?::integer else d.source_order <= ?::bigint end";

	private Precedence() {
	}

	/**
	 * Above 0 when the first came later: between two files of PubMed's series by their
	 * place in it, else by time.
	 */
	static int arrival(@Nullable Integer sequence, long order, @Nullable Integer otherSequence, long otherOrder) {
		return (sequence != null && otherSequence != null) ? Integer.compare(sequence, otherSequence)
				: Long.compare(order, otherOrder);
	}

	/** Above 0 when the first is newer, 0 when only the order of arrival can tell. */
	static int compare(int version, @Nullable LocalDate revised, int otherVersion, @Nullable LocalDate otherRevised) {
		int byVersion = Integer.compare(version, otherVersion);
		return (byVersion != 0) ? byVersion : REVISED.compare(revised, otherRevised);
	}

}
