package org.exowatch.source;

import org.exowatch.document.NoticeKind;
import org.jspecify.annotations.Nullable;

/** Reads a row of one kind of listing. */
@FunctionalInterface
interface RowReader {

	/**
	 * Reads a row.
	 * @throws IllegalArgumentException if it does not look as rows of this listing do
	 */
	ListedRow read(RowCells cells);

	/** The reader for a listing that leads to notices of a kind. */
	static RowReader of(@Nullable NoticeKind kind) {
		return (kind == NoticeKind.RECALL) ? new RecallRow() : new LetterRow();
	}

}
