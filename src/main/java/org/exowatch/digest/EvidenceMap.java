package org.exowatch.digest;

import org.exowatch.digest.Digest.Table;
import org.exowatch.document.DigestInput;
import org.jspecify.annotations.Nullable;

/** Condition by evidence type. */
final class EvidenceMap {

	private EvidenceMap() {
	}

	static @Nullable Table of(DigestInput input, PaperSection papers) {
		Counts counts = new Counts();
		input.conditionCounts()
			.forEach((one) -> counts.add(one.conditionId(), one.conditionName(), one.evidence(), one.therapy(),
					one.cumulative(), one.added()));
		if (counts.isEmpty()) {
			return null;
		}
		String caption = "Papers up to " + Words.date(input.week().sunday());
		return counts.byRow("map", caption, "Condition", papers.anchors());
	}

}
