package org.exowatch.source;

import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.rometools.rome.feed.synd.SyndEntry;
import org.exowatch.catalog.Feed;
import org.exowatch.source.SourceException.Kind;

/**
 * RSS feeds and the pages that they link to: descriptions are cut, so the page is the
 * document. A page is fetched again when its pubDate changes. What lies on other hosts is
 * no FDA document and is left out.
 */
final class FdaRss {

	private final FdaSite site;

	FdaRss(FdaSite site) {
		this.site = site;
	}

	Listing fetch(List<Feed.Page> feeds, Spool spool) throws SourceException {
		LinkedDocuments documents = new LinkedDocuments(this.site, spool);
		Attempts attempts = new Attempts();
		for (Feed.Page feed : feeds) {
			attempts.make(() -> fetchFeed(URI.create(feed.url()), documents, attempts));
		}
		attempts.requireAll();
		return documents.listing();
	}

	private void fetchFeed(URI feed, LinkedDocuments documents, Attempts attempts) throws SourceException {
		for (SyndEntry entry : this.site.feed(feed, FdaRss::entries)) {
			Optional<FdaAddress> address = address(entry, feed);
			if (address.isPresent()) {
				Date published = entry.getPublishedDate();
				String marker = (published != null) ? published.toInstant().toString() : null;
				attempts.make(() -> documents.fetch(address.get(), marker));
			}
		}
	}

	private static List<SyndEntry> entries(Answer answer) throws AnswerFault {
		List<SyndEntry> entries = RssItems.of(answer);
		if (entries.isEmpty()) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER,
					"a feed without an item, where it always holds the last ones");
		}
		return entries;
	}

	private static Optional<FdaAddress> address(SyndEntry entry, URI feed) throws SourceException {
		String link = Objects.requireNonNullElse(entry.getLink(), "");
		try {
			return FdaAddress.of(feed.resolve(link.strip()));
		}
		catch (IllegalArgumentException ex) {
			throw new SourceException(Kind.UNEXPECTED_ANSWER,
					feed + " has an item that leads nowhere: " + Shown.text(link), ex);
		}
	}

}
