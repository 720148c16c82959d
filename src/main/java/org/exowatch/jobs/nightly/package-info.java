/**
 * The recipe of a night over the jobs {@code collect} and {@code settle}.
 */
@NullMarked
package org.exowatch.jobs.nightly;

import org.jspecify.annotations.NullMarked;
