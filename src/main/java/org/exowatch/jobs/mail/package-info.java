/**
 * Job {@code mail}: one digest, one week: a message to each recipient who has none yet.
 */
@NullMarked
package org.exowatch.jobs.mail;

import org.jspecify.annotations.NullMarked;
