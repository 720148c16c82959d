/**
 * Compares tags with what people decided: gold files and the scorecard made of them.
 */
@NullMarked
package org.exowatch.evaluate;

import org.jspecify.annotations.NullMarked;
