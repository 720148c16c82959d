package org.exowatch.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a later digest told of a paper or notice that an earlier one had reported.
 *
 * @param key the paper or notice
 * @param title as told
 * @param status as in {@link DigestInput.StatusChange}
 * @param notice the notice, article or close-out letter behind it, or null
 * @param seen day on which the change was seen; null: not known
 * @param told week whose digest told it
 */
public record LaterChange(DocumentKey key, String title, String status, @Nullable DocumentKey notice,
		@Nullable LocalDate seen, IsoWeek told) {

}
