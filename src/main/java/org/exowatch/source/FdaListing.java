package org.exowatch.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exowatch.catalog.Feed;
import org.exowatch.document.ListedNotice;
import org.exowatch.source.ListingExport.Compared;
import org.exowatch.source.SourceException.Kind;

/**
 * A table of thousands of documents and each of them, newest first and as many a night as
 * the site's budget allows; the rest is left for the next nights. A document is fetched
 * again when its row changes, and looked at again now and then.
 */
final class FdaListing {

	private static final Comparator<ListedRow> NEWEST_FIRST = Comparator.comparing((ListedRow row) -> row.posted(),
			Comparator.reverseOrder());

	private final FdaSite site;

	private final List<String> inTurn;

	/**
	 * Reads listings.
	 * @param inTurn ids of all listings, in the order in which a night asks them
	 */
	FdaListing(FdaSite site, List<String> inTurn) {
		this.site = site;
		this.inTurn = inTurn;
	}

	Listing fetch(Feed feed, Spool spool) throws SourceException {
		Feed.Page page = feed.pages().get(0);
		Feed.Table table = Objects.requireNonNull(feed.table(), feed.id());
		List<ListedRow> rows = new ListingTable(this.site, page, table).read();
		List<ListedNotice> notices = rows.stream().map(ListedRow::notice).toList();
		Compared compared = new ListingExport(this.site, page, table).compare(notices);
		Map<FdaAddress, String> documents = documents(rows);
		LinkedDocuments linked = new LinkedDocuments(this.site, spool);
		Set<FdaAddress> known = known(documents, linked);
		spool.listed(notices,
				new Listing(keys(documents.keySet()), keys(known), Set.of(), compared.doubt(), compared.note()));
		known.forEach(linked::same);
		NightShare share = new NightShare(this.site, this.inTurn, feed.id());
		Attempts attempts = new Attempts();
		Set<String> pending = new LinkedHashSet<>();
		for (FdaAddress address : documents.keySet()) {
			if (!known.contains(address)) {
				attempts.make(() -> take(address, documents, linked, share, pending));
			}
		}
		linked.revisit(known, attempts, share);
		attempts.requireAll();
		return listing(linked, documents, pending, share, compared);
	}

	/** Newest first, each once, with what changes when its row does. */
	private static Map<FdaAddress, String> documents(List<ListedRow> rows) {
		Map<FdaAddress, String> documents = new LinkedHashMap<>();
		rows.stream().sorted(NEWEST_FIRST).forEach((row) -> {
			if (row.address() != null) {
				documents.put(row.address(), row.mark());
			}
			if (row.closeOut() != null) {
				documents.putIfAbsent(row.closeOut(), "close-out");
			}
		});
		return documents;
	}

	private static Set<FdaAddress> known(Map<FdaAddress, String> documents, LinkedDocuments linked) {
		return documents.entrySet()
			.stream()
			.filter((document) -> linked.has(document.getKey(), document.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Set<String> keys(Collection<FdaAddress> addresses) {
		return addresses.stream().map(FdaAddress::key).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Fetches a document, or leaves it for another night. */
	private static void take(FdaAddress address, Map<FdaAddress, String> documents, LinkedDocuments linked,
			NightShare share, Set<String> pending) throws SourceException {
		if (!share.allows()) {
			pending.add(address.key());
			return;
		}
		try {
			linked.fetch(address, documents.get(address));
		}
		catch (SourceException ex) {
			if (ex.kind() != Kind.BUDGET_SPENT) {
				throw ex;
			}
			pending.add(address.key());
		}
	}

	private static Listing listing(LinkedDocuments linked, Map<FdaAddress, String> documents, Set<String> pending,
			NightShare share, Compared compared) {
		Set<String> keys = keys(documents.keySet());
		keys.addAll(linked.keys());
		Set<String> unchanged = new LinkedHashSet<>(linked.unchanged());
		unchanged.addAll(linked.moved());
		String toCome = pending.isEmpty() ? null : share.toCome(pending.size(), documents.size());
		return new Listing(keys, unchanged, pending, compared.doubt(),
				Stream.of(toCome, compared.note())
					.filter(Objects::nonNull)
					.reduce((first, second) -> first + "; " + second)
					.orElse(null));
	}

}
