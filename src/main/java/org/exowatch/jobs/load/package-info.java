/**
 * Job {@code load}: one PubMed file into the database, parsing and tagging running ahead.
 */
@NullMarked
package org.exowatch.jobs.load;

import org.jspecify.annotations.NullMarked;
