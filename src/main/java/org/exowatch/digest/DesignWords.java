package org.exowatch.digest;

import org.exowatch.document.EvidenceType;

/** How papers of one design are counted in words. */
final class DesignWords {

	private DesignWords() {
	}

	/** {@code 1 case report}, {@code 2 animal studies}. */
	static String count(EvidenceType type, int papers) {
		return papers + " " + ((papers == 1) ? one(type) : many(type));
	}

	/** {@code case report}. */
	static String one(EvidenceType type) {
		return switch (type) {
			case CLINICAL_TRIAL -> "non-randomized clinical trial";
			case OBSERVATIONAL -> "observational study";
			case ANIMAL -> "animal study";
			case IN_VITRO -> "in vitro study";
			case IN_SILICO -> "computer study";
			case OTHER -> "paper of another kind";
			default -> Words.lower(type.name());
		};
	}

	private static String many(EvidenceType type) {
		String one = one(type);
		if (type == EvidenceType.OTHER) {
			return "papers of other kinds";
		}
		return one.endsWith("study") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
	}

}
