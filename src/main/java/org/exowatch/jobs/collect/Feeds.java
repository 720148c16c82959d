package org.exowatch.jobs.collect;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Feed;

/** Finds a feed of the catalog. */
final class Feeds {

	private Feeds() {
	}

	static Feed byId(Catalog catalog, String id) {
		return catalog.feeds()
			.stream()
			.filter((feed) -> feed.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no feed '" + id + "' in jobs/feeds; what it brought before stays stored."));
	}

}
