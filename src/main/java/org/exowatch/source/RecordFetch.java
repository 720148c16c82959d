package org.exowatch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.exowatch.document.Source;
import org.exowatch.source.SourceException.Kind;

/**
 * Fetches records into a spool, page by page. A page that is refused is halved until the
 * PMIDs to blame stand alone: the others are received.
 */
final class RecordFetch {

	/** A page of long records stays at a few MB, which are held in memory. */
	private static final int PAGE = 200;

	private final EUtilities eutilities;

	private final Spool spool;

	private final Clock clock;

	private final Map<String, SourceException> refused = new LinkedHashMap<>();

	private int received;

	RecordFetch(EUtilities eutilities, Spool spool, Clock clock) {
		this.eutilities = eutilities;
		this.spool = spool;
		this.clock = clock;
	}

	/** All of a search result but the pages whose PMIDs came before. */
	void result(SearchResult result, Collection<String> fetched) throws SourceException {
		for (int start = 0; start < result.ids().size(); start += PAGE) {
			List<String> ids = page(result.ids(), start);
			if (!fetched.containsAll(ids)) {
				Optional<RecordPage> page = kept(result, start, ids);
				if (page.isPresent()) {
					receive(page.get());
				}
				else {
					halving(ids);
				}
			}
		}
	}

	/** Records that were listed, by their PMIDs. */
	void listed(List<String> pmids) throws SourceException {
		for (int start = 0; start < pmids.size(); start += PAGE) {
			halving(page(pmids, start));
		}
	}

	/** Records that did not come: together, and those that do not come so, alone. */
	void again(List<String> pmids) throws SourceException {
		for (int start = 0; start < pmids.size(); start += PAGE) {
			List<String> left = new ArrayList<>(page(pmids, start));
			if (left.size() > 1) {
				left.removeAll(together(left));
			}
			for (String pmid : left) {
				halving(List.of(pmid));
			}
		}
	}

	private Collection<String> together(List<String> pmids) throws SourceException {
		try {
			RecordPage page = this.eutilities.recordsIfAny(pmids);
			receive(page);
			return page.delivered();
		}
		catch (SourceException ex) {
			requireRefusal(ex);
			return List.of();
		}
	}

	/** A whole result that is refused says nothing of its records. */
	void requireNotAllRefused() throws SourceException {
		if (this.received == 0 && this.refused.size() > 1) {
			throw this.refused.values().iterator().next();
		}
	}

	/** Why which PMIDs were refused. */
	Map<String, String> refused() {
		Map<String, String> reasons = new LinkedHashMap<>();
		this.refused.forEach((pmid, refusal) -> reasons.put(pmid, String.valueOf(refusal.getMessage())));
		return reasons;
	}

	private Optional<RecordPage> kept(SearchResult result, int start, List<String> ids) throws SourceException {
		try {
			return this.eutilities.page(result, start, ids);
		}
		catch (SourceException ex) {
			requireRefusal(ex);
			return Optional.empty();
		}
	}

	private void halving(List<String> pmids) throws SourceException {
		try {
			receive(this.eutilities.records(pmids));
		}
		catch (SourceException ex) {
			requireRefusal(ex);
			if (pmids.size() == 1) {
				this.refused.put(pmids.get(0), ex);
				return;
			}
			halving(pmids.subList(0, pmids.size() / 2));
			halving(pmids.subList(pmids.size() / 2, pmids.size()));
		}
	}

	private static void requireRefusal(SourceException ex) throws SourceException {
		if (ex.kind() != Kind.REFUSED) {
			throw ex;
		}
	}

	private static List<String> page(List<String> pmids, int start) {
		return pmids.subList(start, Math.min(start + PAGE, pmids.size()));
	}

	private void receive(RecordPage page) {
		if (page.isEmpty()) {
			return;
		}
		this.received++;
		try {
			this.spool.receive(
					page.answer().document(Source.PUBMED, page.canonicalUrl(), "application/xml", this.clock.instant()),
					null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep what PubMed sent: " + ex.getMessage(), ex);
		}
	}

}
