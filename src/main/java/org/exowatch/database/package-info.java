/**
 * The embedded PostgreSQL: unpack, start or attach, stop.
 */
@NullMarked
package org.exowatch.database;

import org.jspecify.annotations.NullMarked;
