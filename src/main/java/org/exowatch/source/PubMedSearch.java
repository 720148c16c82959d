package org.exowatch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.exowatch.document.Source;

/**
 * Everything that a query finds in a window of days: what is new, and what is revised.
 */
final class PubMedSearch {

	private static final int PAGE = 200;

	private final EUtilities eutilities;

	private final Clock clock;

	PubMedSearch(EUtilities eutilities, Clock clock) {
		this.eutilities = eutilities;
		this.clock = clock;
	}

	Listing fetch(String query, Window window, Spool spool) throws SourceException {
		Set<String> listed = new LinkedHashSet<>();
		for (String dateType : List.of("edat", "mdat")) {
			fetchWindow(query, dateType, window, spool, listed);
		}
		return new Listing(listed, Set.of());
	}

	/** Each PMID alone; one that PubMed does not deliver leaves nothing in the spool. */
	void fetchAgain(Collection<String> pmids, Spool spool) throws SourceException {
		for (String pmid : pmids) {
			receive(this.eutilities.records(List.of(pmid)), spool);
		}
	}

	private void fetchWindow(String query, String dateType, Window window, Spool spool, Set<String> listed)
			throws SourceException {
		SearchResult result = this.eutilities.search(query, dateType, window);
		if (result.count() <= EUtilities.MOST_RECORDS) {
			fetchPages(result, spool, listed);
			listed.addAll(result.ids());
			return;
		}
		if (!window.from().isBefore(window.to())) {
			throw new SourceException(SourceException.Kind.REFUSED,
					"PubMed has " + result.count() + " records of one day (" + dateType + " " + window.from()
							+ ") and lists at most " + EUtilities.MOST_RECORDS + "; narrow the query of the topic",
					null);
		}
		LocalDate middle = window.from().plusDays(ChronoUnit.DAYS.between(window.from(), window.to()) / 2);
		fetchWindow(query, dateType, new Window(window.from(), middle), spool, listed);
		fetchWindow(query, dateType, new Window(middle.plusDays(1), window.to()), spool, listed);
	}

	private void fetchPages(SearchResult result, Spool spool, Set<String> fetched) throws SourceException {
		for (int start = 0; start < result.ids().size(); start += PAGE) {
			List<String> ids = result.ids().subList(start, Math.min(start + PAGE, result.ids().size()));
			if (!fetched.containsAll(ids)) {
				Optional<RecordPage> page = this.eutilities.page(result, start, ids);
				receive(page.isPresent() ? page.get() : this.eutilities.records(ids), spool);
			}
		}
	}

	private void receive(RecordPage page, Spool spool) {
		if (page.isEmpty()) {
			return;
		}
		try {
			spool.receive(
					page.answer().document(Source.PUBMED, page.canonicalUrl(), "application/xml", this.clock.instant()),
					null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep what PubMed sent: " + ex.getMessage(), ex);
		}
	}

}
