/**
 * Fetches a feed into raw documents: pacing, retries, and telling a refusal from an empty
 * answer.
 */
@NullMarked
package org.exowatch.source;

import org.jspecify.annotations.NullMarked;
