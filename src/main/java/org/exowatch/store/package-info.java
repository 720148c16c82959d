/**
 * All SQL: documents and their tags, spool, watermarks, quarantine, ledgers, the
 * selection for a week.
 */
@NullMarked
package org.exowatch.store;

import org.jspecify.annotations.NullMarked;
