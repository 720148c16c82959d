package org.exowatch.tag;

import java.util.List;
import java.util.Set;

import org.exowatch.document.EvidenceType;

/**
 * What the text alone says about the design.
 *
 * @param primary the strongest design, OTHER if there is none
 * @param designs all of them
 * @param sure whether it is said plainly
 * @param inTitle whether the title says it
 * @param because the words, each with the design it speaks for
 * @param margin by how much it leads, where a model took part, else 0
 */
record TextDesign(EvidenceType primary, Set<EvidenceType> designs, boolean sure, boolean inTitle, List<DesignReason> because,
		float margin) {

}
