package org.exowatch.store;

import java.time.LocalDate;

import org.exowatch.document.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * A document with its tags, turned into rows ahead of the transaction that writes it: by
 * any thread, without a database.
 */
public final class PreparedDocument {

	private final DocumentRow row;

	private PreparedDocument(DocumentRow row) {
		this.row = row;
	}

	/**
	 * Makes the rows of an article or a notice.
	 * @throws IllegalArgumentException for a deletion or a rejection
	 */
	public static PreparedDocument of(Tagged tagged) {
		return new PreparedDocument(DocumentRow.of(tagged));
	}

	/** DateRevised of an article, or null. */
	public @Nullable LocalDate revised() {
		return this.row.revised();
	}

	DocumentRow row() {
		return this.row;
	}

}
