package org.exowatch.source;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;

/** The real sources, over HTTP; keep one a process, because it holds the pace. */
public final class SourceClients implements Sources {

	private final PubMedSearch pubMed;

	private final PubMedRss pubMedRss;

	private final FdaRss fdaRss;

	private final FdaPages fdaPages;

	private final FdaPdfListing fdaPdfListing;

	private final FdaListing fdaListing;

	private final OpenFdaFeed openFda;

	private SourceClients(HttpFetcher fetcher, ClientSettings settings, Clock clock, List<String> listings) {
		FdaSite fda = new FdaSite(fetcher, clock);
		this.pubMed = new PubMedSearch(new EUtilities(fetcher, settings), clock);
		this.pubMedRss = new PubMedRss(fetcher, this.pubMed);
		this.fdaRss = new FdaRss(fda);
		this.fdaPages = new FdaPages(fda);
		this.fdaPdfListing = new FdaPdfListing(fda);
		this.fdaListing = new FdaListing(fda, listings);
		this.openFda = new OpenFdaFeed(fetcher, settings, clock);
	}

	/**
	 * Opens the way to every source.
	 * @param settings who asks, and how
	 * @param clock tells when a document was received
	 * @return safe for use by several threads
	 */
	public static Sources of(ClientSettings settings, Clock clock) {
		return of(settings, clock, RequestLog.inMemory(), List.of());
	}

	/**
	 * Opens the way to every source.
	 * @param settings who asks, and how
	 * @param clock tells when a document was received
	 * @param log counts what each host is asked
	 * @param listings ids of the feeds of kind fda-listing, in the order in which a night
	 * asks them: they share the budget
	 * @return safe for use by several threads
	 */
	public static Sources of(ClientSettings settings, Clock clock, RequestLog log, List<String> listings) {
		return new SourceClients(new HttpFetcher(settings, clock, settings.patience(), log), settings, clock, listings);
	}

	@Override
	public Listing fetch(Feed feed, @Nullable Topic topic, Window window, Spool spool) throws SourceException {
		return switch (feed.kind()) {
			case PUBMED_SEARCH -> this.pubMed.fetch(query(feed, topic), window, spool);
			case PUBMED_RSS -> this.pubMedRss.fetch(feed, query(feed, topic), window, spool);
			case FDA_RSS -> this.fdaRss.fetch(feed.pages(), spool);
			case FDA_PAGES -> this.fdaPages.fetch(feed.pages(), spool);
			case FDA_PDF_LISTING -> this.fdaPdfListing.fetch(feed.pages(), spool);
			case OPENFDA -> this.openFda.fetch(feed, topic, window, spool);
			case FDA_LISTING -> this.fdaListing.fetch(feed, spool);
		};
	}

	@Override
	public Map<String, String> fetchAgain(Feed feed, Collection<String> keys, Spool spool) throws SourceException {
		if (feed.source() == Source.PUBMED) {
			return this.pubMed.fetchAgain(keys, spool);
		}
		if (feed.kind() == Feed.Kind.OPENFDA) {
			this.openFda.fetchAgain(feed, keys, spool);
		}
		else {
			this.fdaPages.fetchAgain(keys, spool);
		}
		return Map.of();
	}

	@Override
	public Set<String> list(Feed feed, @Nullable Topic topic, Window window) throws SourceException {
		if (feed.source() != Source.PUBMED) {
			throw new IllegalArgumentException("feed " + feed.id() + " does not read PubMed");
		}
		return this.pubMed.list(query(feed, topic), window);
	}

	private static String query(Feed feed, @Nullable Topic topic) {
		String own = feed.query();
		if (own != null) {
			return own;
		}
		if (topic == null) {
			throw new IllegalArgumentException("feed " + feed.id() + " searches PubMed and needs a topic");
		}
		return topic.query();
	}

}
