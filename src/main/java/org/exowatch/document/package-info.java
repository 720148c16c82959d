/**
 * The records that flow through the house: what was fetched, what was read from it, how
 * it was tagged, and what a digest is written from.
 */
@NullMarked
package org.exowatch.document;

import org.jspecify.annotations.NullMarked;
