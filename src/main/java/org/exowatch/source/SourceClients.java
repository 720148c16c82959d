package org.exowatch.source;

import java.time.Clock;
import java.util.Collection;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.jspecify.annotations.Nullable;

/** The real sources, over HTTP; keep one a process, because it holds the pace. */
public final class SourceClients implements Sources {

	private final PubMedSearch pubMed;

	private final FdaRss fdaRss;

	private final FdaPages fdaPages;

	private final FdaPdfListing fdaPdfListing;

	private SourceClients(HttpFetcher fetcher, ClientSettings settings, Clock clock) {
		FdaSite fda = new FdaSite(fetcher, clock);
		this.pubMed = new PubMedSearch(new EUtilities(fetcher, settings), clock);
		this.fdaRss = new FdaRss(fda);
		this.fdaPages = new FdaPages(fda);
		this.fdaPdfListing = new FdaPdfListing(fda);
	}

	/**
	 * Opens the way to every source.
	 * @param settings who asks, and how
	 * @param clock tells when a document was received
	 * @return safe for use by several threads
	 */
	public static Sources of(ClientSettings settings, Clock clock) {
		return new SourceClients(new HttpFetcher(settings, clock), settings, clock);
	}

	@Override
	public Listing fetch(Feed feed, @Nullable Topic topic, Window window, Spool spool) throws SourceException {
		return switch (feed.kind()) {
			case PUBMED_SEARCH -> this.pubMed.fetch(query(feed, topic), window, spool);
			case FDA_RSS -> this.fdaRss.fetch(feed.pages(), spool);
			case FDA_PAGES -> this.fdaPages.fetch(feed.pages(), spool);
			case FDA_PDF_LISTING -> this.fdaPdfListing.fetch(feed.pages(), spool);
		};
	}

	@Override
	public void fetchAgain(Feed feed, Collection<String> keys, Spool spool) throws SourceException {
		if (feed.kind() == Feed.Kind.PUBMED_SEARCH) {
			this.pubMed.fetchAgain(keys, spool);
		}
		else {
			this.fdaPages.fetchAgain(keys, spool);
		}
	}

	private static String query(Feed feed, @Nullable Topic topic) {
		if (topic == null) {
			throw new IllegalArgumentException("feed " + feed.id() + " searches PubMed and needs a topic");
		}
		return topic.query();
	}

}
