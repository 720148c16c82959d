/**
 * Three invented weeks and the local server that replays them.
 */
@NullMarked
package org.exowatch.demo;

import org.jspecify.annotations.NullMarked;
