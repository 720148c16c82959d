/**
 * Concepts with their names: the starter vocabulary and files that add to it.
 */
@NullMarked
package org.exowatch.vocabulary;

import org.jspecify.annotations.NullMarked;
