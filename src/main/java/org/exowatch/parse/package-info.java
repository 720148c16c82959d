/**
 * Turns a raw document into articles, notices, deletions and rejections, one at a time.
 */
@NullMarked
package org.exowatch.parse;

import org.jspecify.annotations.NullMarked;
