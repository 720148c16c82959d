package org.exowatch.source;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.source.SourceException.Kind;

/**
 * Lists all that a query finds in a window of days, in parts that are small enough to be
 * listed in full: by days, then by PMIDs.
 */
final class PubMedListing {

	/** So often a window is listed whose parts do not add up. */
	private static final int MOST_TIMES = 3;

	private final EUtilities eutilities;

	PubMedListing(EUtilities eutilities) {
		this.eutilities = eutilities;
	}

	/**
	 * Lists a window.
	 * @return search results, each listed in full
	 * @throws SourceException if a part could not be listed in full
	 */
	List<SearchResult> parts(String query, String dateType, Window window) throws SourceException {
		return parts(query, Slice.of(dateType, window));
	}

	private List<SearchResult> parts(String query, Slice slice) throws SourceException {
		SearchResult whole = this.eutilities.search(query, slice);
		for (int time = 1; time <= MOST_TIMES && !whole.isListedInFull(); time++) {
			List<SearchResult> parts = halves(query, slice, whole);
			int listed = parts.stream().mapToInt(SearchResult::count).sum();
			if (listed < whole.count()) {
				whole = this.eutilities.search(query, slice);
			}
			if (listed >= whole.count()) {
				return parts;
			}
		}
		if (!whole.isListedInFull()) {
			throw new SourceException(Kind.UNEXPECTED_ANSWER, "PubMed counts " + whole.count() + " records (" + slice
					+ "), but fewer in its parts, " + MOST_TIMES + " times", null);
		}
		return List.of(whole);
	}

	private List<SearchResult> halves(String query, Slice slice, SearchResult whole) throws SourceException {
		if (!slice.isDivisible()) {
			throw new SourceException(Kind.UNEXPECTED_ANSWER,
					"PubMed counts " + whole.count() + " records of one PMID (" + slice + ")", null);
		}
		List<SearchResult> parts = new ArrayList<>();
		for (Slice half : slice.halves(whole.ids())) {
			parts.addAll(parts(query, half));
		}
		return parts;
	}

}
