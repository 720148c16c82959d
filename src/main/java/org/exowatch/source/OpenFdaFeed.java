package org.exowatch.source;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What openFDA has for a topic's fda-terms: records, or adverse event reports counted.
 */
final class OpenFdaFeed {

	private final OpenFdaSite site;

	OpenFdaFeed(HttpFetcher fetcher, ClientSettings settings, Clock clock) {
		this.site = new OpenFdaSite(fetcher, settings, clock);
	}

	/**
	 * All of it: a record changes long after its date, when a recall is classified or
	 * ends.
	 */
	Listing fetch(Feed feed, @Nullable Topic topic, Window window, Spool spool) throws SourceException {
		if (isCounted(feed)) {
			String date = Objects.requireNonNull(Objects.requireNonNull(feed.search()).date());
			return new OpenFdaSummaries(this.site, spool).fetch(feed, OpenFdaSearch.ofTerms(feed, topic), date, window);
		}
		return new OpenFdaRecords(this.site, OpenFdaSearch.of(feed, topic), spool).fetch();
	}

	void fetchAgain(Feed feed, Collection<String> keys, Spool spool) throws SourceException {
		for (String key : keys) {
			if (isCounted(feed)) {
				OpenFdaSummaries.fetchAgain(this.site, key, spool);
			}
			else {
				OpenFdaRecords.fetchAgain(this.site, key, spool);
			}
		}
	}

	/** Single reports are about people; what is kept of them is how many there are. */
	private static boolean isCounted(Feed feed) {
		return feed.pages().get(0).url().endsWith("/event.json");
	}

}
