package org.exowatch.store;

import java.util.List;

import javax.sql.DataSource;

import org.exowatch.document.Deletion;
import org.exowatch.document.Tagged;

/**
 * Writes documents with their tags. The higher PMID version wins, then the later
 * DateRevised, then the later {@link WriteContext#order()}; what is stored already is not
 * touched.
 */
public final class Documents {

	public Documents(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Writes a batch in the caller's transaction.
	 * @param tagged articles and notices, 1,000 to 2,000 of them at best
	 * @param deletions applied after them
	 * @param context where they come from
	 * @return what was done
	 * @throws IllegalStateException without a transaction
	 */
	public WriteCounts write(List<Tagged> tagged, List<Deletion> deletions, WriteContext context) {
		throw new UnsupportedOperationException("not yet");
	}

}
