package org.exowatch.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.catalog.Feed;
import org.exowatch.source.SourceException.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Pages that list PDFs ({@code /media/{id}/download}), and each PDF once: it is fetched
 * again when the text of its link changes, and looked at again now and then, as a PDF may
 * be replaced under the same link. PDFs on other hosts are left out.
 */
final class FdaPdfListing {

	private final FdaSite site;

	FdaPdfListing(FdaSite site) {
		this.site = site;
	}

	Listing fetch(List<Feed.Page> listings, Spool spool) throws SourceException {
		LinkedDocuments documents = new LinkedDocuments(this.site, spool);
		Attempts attempts = new Attempts();
		for (Feed.Page page : listings) {
			attempts.make(() -> fetchListing(FdaPages.address(page).url(), documents, attempts));
		}
		attempts.requireAll();
		return documents.listing();
	}

	private void fetchListing(URI listing, LinkedDocuments documents, Attempts attempts) throws SourceException {
		Map<FdaAddress, String> links = links(listing);
		for (Map.Entry<FdaAddress, String> link : links.entrySet()) {
			attempts.make(() -> documents.fetch(link.getKey(), link.getValue()));
		}
		documents.revisit(links.keySet(), attempts, new NightShare(this.site, List.of(), ""));
	}

	private Map<FdaAddress, String> links(URI listing) throws SourceException {
		Map<FdaAddress, String> links = new LinkedHashMap<>();
		for (Element link : Jsoup.parse(this.site.listing(listing), listing.toString()).select("a[href*=/media/]")) {
			try {
				FdaAddress.of(URI.create(link.absUrl("href").strip().replace(" ", "%20")))
					.filter(FdaAddress::isMedia)
					.ifPresent((address) -> links.putIfAbsent(address, "link " + link.text()));
			}
			catch (IllegalArgumentException ex) {
				throw new SourceException(Kind.UNEXPECTED_ANSWER,
						listing + " has a link that leads nowhere: " + Shown.text(link.attr("href")), ex);
			}
		}
		if (links.isEmpty()) {
			throw new SourceException(Kind.UNEXPECTED_ANSWER,
					listing + " lists no PDF (/media/{id}/download): layout changed?", null);
		}
		return links;
	}

}
