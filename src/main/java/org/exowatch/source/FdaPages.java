package org.exowatch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.exowatch.catalog.Feed;
import org.exowatch.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Watched pages: each of them every night, unless the server says it is the same. */
final class FdaPages {

	private final FdaSite site;

	FdaPages(FdaSite site) {
		this.site = site;
	}

	Listing fetch(List<Feed.Page> pages, Spool spool) throws SourceException {
		Set<String> keys = new LinkedHashSet<>();
		Set<String> unchanged = new LinkedHashSet<>();
		Attempts attempts = new Attempts();
		for (Feed.Page page : pages) {
			attempts.make(() -> fetchPage(address(page), spool, keys, unchanged));
		}
		attempts.requireAll();
		return new Listing(keys, unchanged);
	}

	private void fetchPage(FdaAddress address, Spool spool, Set<String> keys, Set<String> unchanged)
			throws SourceException {
		Visit visit = this.site.visit(address, Mark.of(spool.marker(address.url().toString())));
		keys.add(key(address, visit));
		if (visit instanceof Visit.Unchanged) {
			unchanged.add(address.key());
		}
		else if (visit instanceof Visit.Received received) {
			receive(spool, received.document(), received.mark().marker());
		}
	}

	/** Each document alone; one that the site has no more leaves nothing in the spool. */
	void fetchAgain(Collection<String> keys, Spool spool) throws SourceException {
		for (String key : keys) {
			if (this.site.visit(FdaAddress.ofKey(key), null) instanceof Visit.Received received) {
				receive(spool, received.document(), null);
			}
		}
	}

	static FdaAddress address(Feed.Page page) {
		return FdaAddress.of(URI.create(page.url()))
			.orElseThrow(() -> new IllegalArgumentException("not a page of www.fda.gov: " + page.url()));
	}

	/** The key after redirects, or the one that was asked for. */
	static String key(FdaAddress asked, Visit visit) {
		return (visit instanceof Visit.Received received) ? received.key() : asked.key();
	}

	static void receive(Spool spool, RawDocument document, @Nullable String marker) {
		try {
			spool.receive(document, marker);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep " + document.url() + ": " + ex.getMessage(), ex);
		}
	}

}
