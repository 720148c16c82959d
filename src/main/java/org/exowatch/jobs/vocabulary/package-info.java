/**
 * What another vocabulary would change on the stored documents.
 */
@NullMarked
package org.exowatch.jobs.vocabulary;

import org.jspecify.annotations.NullMarked;
