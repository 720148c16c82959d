package org.exowatch.store;

import org.exowatch.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * A place where two inputs of a digest differ.
 *
 * @param place {@code papers[PMID 39990001].title}
 * @param was in the first, as JSON, or null: nothing
 * @param now in the second, as JSON, or null: nothing
 * @param document the innermost paper or notice that the place belongs to, or null
 */
public record InputDifference(String place, @Nullable String was, @Nullable String now,
		@Nullable DocumentKey document) {

}
