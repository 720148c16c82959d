/**
 * Runs the schedules of {@code jobs/} and catches up what was missed.
 */
@NullMarked
package org.exowatch.jobs.serve;

import org.jspecify.annotations.NullMarked;
