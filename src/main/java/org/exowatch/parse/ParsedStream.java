package org.exowatch.parse;

import java.util.Iterator;

import org.exowatch.document.Parsed;

/**
 * What a raw document holds, read as it is asked for: a file of any size needs little
 * memory. It never throws for what is wrong in the document: that is a
 * {@link org.exowatch.document.Rejected}.
 */
public interface ParsedStream extends Iterator<Parsed>, AutoCloseable {

	/** What has been handed out so far. */
	Counts counts();

	/** Closes the document; what was not read is given up. */
	@Override
	void close();

	/**
	 * How many of each kind.
	 *
	 * @param articles PubMed records
	 * @param notices FDA notices
	 * @param deletions PMIDs taken back
	 * @param rejected parts that could not be taken
	 */
	record Counts(int articles, int notices, int deletions, int rejected) {

	}

}
