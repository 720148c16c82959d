/**
 * Job {@code settle}: re-tagging, links and statuses after the feeds of a day.
 */
@NullMarked
package org.exowatch.jobs.settle;

import org.jspecify.annotations.NullMarked;
