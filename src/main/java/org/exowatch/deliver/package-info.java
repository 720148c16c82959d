/**
 * Puts a rendered digest where its readers find it.
 */
@NullMarked
package org.exowatch.deliver;

import org.jspecify.annotations.NullMarked;
