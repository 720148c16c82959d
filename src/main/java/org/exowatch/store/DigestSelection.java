package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.document.DigestInput;
import org.exowatch.document.IsoWeek;

/** Selects everything that a week's digest says. */
public final class DigestSelection {

	public DigestSelection(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Selects in one consistent snapshot, outside of any transaction.
	 * @param spec the digest
	 * @param topic its topic
	 * @param feeds shown in the coverage line, in this order
	 * @param week reported
	 * @param asOf now; before the week's end it is a preview
	 */
	public DigestInput select(DigestSpec spec, Topic topic, List<Feed> feeds, IsoWeek week, Instant asOf) {
		throw new UnsupportedOperationException("not yet");
	}

}
