/**
 * Job {@code reconcile}: one feed of PubMed for one day, list, fetch what is missing,
 * ingest, close.
 */
@NullMarked
package org.exowatch.jobs.reconcile;

import org.jspecify.annotations.NullMarked;
