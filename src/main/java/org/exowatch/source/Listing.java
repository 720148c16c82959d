package org.exowatch.source;

import java.util.Set;

/**
 * What a source said it has for a window.
 *
 * @param keys distinct document keys (PMIDs, canonical paths) that it listed
 * @param unchanged those of them that were received before and did not change, so that
 * they were not fetched again
 */
public record Listing(Set<String> keys, Set<String> unchanged) {

	public Listing {
		keys = Set.copyOf(keys);
		unchanged = Set.copyOf(unchanged);
	}

}
