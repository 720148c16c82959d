/** The verbs, their exit codes and what they print. */
@NullMarked
package org.exowatch.cli;

import org.jspecify.annotations.NullMarked;
