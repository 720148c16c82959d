package org.exowatch.tag;

import org.exowatch.document.EvidenceType;

/**
 * What a title that speaks about another paper says.
 *
 * @param type CORRECTION or OPINION
 * @param opening the words by which it is known, as they stand
 * @param maybeOwn whether the retracted paper's own record may open so too
 */
record TitleNotice(EvidenceType type, String opening, boolean maybeOwn) {

}
