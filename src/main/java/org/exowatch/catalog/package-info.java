/**
 * Reads {@code jobs/}: what is watched, declared as feeds, topics, digests, vocabularies
 * and schedules.
 */
@NullMarked
package org.exowatch.catalog;

import org.jspecify.annotations.NullMarked;
