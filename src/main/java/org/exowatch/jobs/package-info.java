/**
 * The batch jobs, wiring only: load, collect, settle, digest, and the nightly recipe over
 * them.
 */
@NullMarked
package org.exowatch.jobs;

import org.jspecify.annotations.NullMarked;
