/**
 * Job {@code collect}: one feed for one day, fetch, ingest, close.
 */
@NullMarked
package org.exowatch.jobs.collect;

import org.jspecify.annotations.NullMarked;
