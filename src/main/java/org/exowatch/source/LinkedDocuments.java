package org.exowatch.source;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Documents that a feed or a listing leads to, each fetched once a version. */
final class LinkedDocuments {

	private final FdaSite site;

	private final Spool spool;

	private final Set<String> keys = new LinkedHashSet<>();

	private final Set<String> unchanged = new LinkedHashSet<>();

	LinkedDocuments(FdaSite site, Spool spool) {
		this.site = site;
		this.spool = spool;
	}

	/**
	 * Fetches a document unless this version of it was received before. One that is gone
	 * stays listed, so that it shows as missing.
	 * @param marker what the listing says that changes with the document, or null
	 */
	void fetch(FdaAddress address, @Nullable String marker) throws SourceException {
		if (marker != null && marker.equals(this.spool.marker(address.url().toString()))) {
			this.keys.add(address.key());
			this.unchanged.add(address.key());
			return;
		}
		Visit visit = this.site.visit(address, null);
		this.keys.add(FdaPages.key(address, visit));
		if (visit instanceof Visit.Received received) {
			FdaPages.receive(this.spool, received.document(), marker);
		}
	}

	Listing listing() {
		return new Listing(this.keys, this.unchanged);
	}

}
