package org.exowatch.source;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a query finds in a window of days: what is new, and what is revised.
 */
final class PubMedSearch {

	private static final List<String> NEW_AND_REVISED = List.of("edat", "mdat");

	private final EUtilities eutilities;

	private final PubMedListing listing;

	private final Clock clock;

	PubMedSearch(EUtilities eutilities, Clock clock) {
		this.eutilities = eutilities;
		this.listing = new PubMedListing(eutilities);
		this.clock = clock;
	}

	/** Lists a window and fetches all of it. */
	Listing fetch(String query, Window window, Spool spool) throws SourceException {
		Set<String> listed = new LinkedHashSet<>();
		RecordFetch records = new RecordFetch(this.eutilities, spool, this.clock);
		for (String dateType : NEW_AND_REVISED) {
			for (SearchResult part : this.listing.parts(query, dateType, window)) {
				records.result(part, listed);
				listed.addAll(part.ids());
			}
		}
		records.requireNotAllRefused();
		return new Listing(listed, Set.of());
	}

	/** Lists a window without fetching anything. */
	Set<String> list(String query, Window window) throws SourceException {
		Set<String> listed = new LinkedHashSet<>();
		for (String dateType : NEW_AND_REVISED) {
			this.listing.parts(query, dateType, window).forEach((part) -> listed.addAll(part.ids()));
		}
		return listed;
	}

	/** Fetches records that another listing named. */
	void fetchListed(Collection<String> pmids, Spool spool) throws SourceException {
		RecordFetch records = new RecordFetch(this.eutilities, spool, this.clock);
		records.listed(List.copyOf(pmids));
		records.requireNotAllRefused();
	}

	/**
	 * Asks once more for records that did not come; one that PubMed does not deliver
	 * leaves nothing in the spool.
	 * @return why which PMIDs were refused
	 */
	Map<String, String> fetchAgain(Collection<String> pmids, Spool spool) throws SourceException {
		RecordFetch records = new RecordFetch(this.eutilities, spool, this.clock);
		records.again(List.copyOf(pmids));
		return records.refused();
	}

}
