/**
 * Job {@code digest}: one topic, one week: select, write, freeze, deliver.
 */
@NullMarked
package org.exowatch.jobs.digest;

import org.jspecify.annotations.NullMarked;
