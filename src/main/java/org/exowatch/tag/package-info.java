/**
 * Says what a document is about and why: conditions, evidence, role, key sentence. Pure
 * functions.
 */
@NullMarked
package org.exowatch.tag;

import org.jspecify.annotations.NullMarked;
