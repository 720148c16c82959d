/**
 * Turns a selection into a digest: compare, compose, render. Pure functions.
 */
@NullMarked
package org.exowatch.digest;

import org.jspecify.annotations.NullMarked;
