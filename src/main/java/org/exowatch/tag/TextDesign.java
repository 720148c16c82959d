package org.exowatch.tag;

import java.util.Set;
import java.util.List;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;

/**
 * What the text alone says about the design.
 *
 * @param primary the strongest design, OTHER if there is none
 * @param designs all of them
 * @param sure whether it is said plainly
 * @param inTitle whether the title says it
 * @param because the words
 * @param margin by how much it leads, where a model took part, else 0
 */
record TextDesign(EvidenceType primary, Set<EvidenceType> designs, boolean sure, boolean inTitle, List<Reason> because,
		float margin) {

}
