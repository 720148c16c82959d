package org.exowatch.source;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a source said it has for a window.
 *
 * @param keys distinct document keys (PMIDs, canonical paths) that it listed
 * @param unchanged those of them that were received before and did not change, so that
 * they were not fetched again
 * @param pending those of them that are left for another night
 * @param doubt why this may not be all, in words, or null: nothing speaks against it
 * @param note what else a reader should know, or null
 */
public record Listing(Set<String> keys, Set<String> unchanged, Set<String> pending, @Nullable String doubt,
		@Nullable String note) {

	public Listing {
		keys = Set.copyOf(keys);
		unchanged = Set.copyOf(unchanged);
		pending = Set.copyOf(pending);
	}

	public Listing(Set<String> keys, Set<String> unchanged) {
		this(keys, unchanged, Set.of(), null, null);
	}

}
