package org.exowatch.document;

import org.jspecify.annotations.Nullable;

/**
 * The design of a study, in the order in which a document's primary type is chosen, with
 * its design level after the order of designs of Oxford CEBM 2011. A design level is not
 * GRADE: it says nothing about how well a study was done.
 */
public enum EvidenceType {

	SYSTEMATIC_REVIEW(1), RANDOMIZED_TRIAL(2), CLINICAL_TRIAL(3), OBSERVATIONAL(3), CASE_REPORT(4), ANIMAL(5),
	IN_VITRO(5), IN_SILICO(5), NARRATIVE_REVIEW(null), GUIDELINE(null), PROTOCOL(null), OPINION(null), CORRECTION(null),
	OTHER(null);

	private final @Nullable Integer level;

	EvidenceType(@Nullable Integer level) {
		this.level = level;
	}

	/**
	 * The usual level of this design, or null where the order has none; a tag may say
	 * otherwise (a systematic review of animal studies is 5, a case-control study 4).
	 */
	public @Nullable Integer level() {
		return this.level;
	}

	/** Whether this design studies people. */
	public boolean human() {
		return this == RANDOMIZED_TRIAL || this == CLINICAL_TRIAL || this == OBSERVATIONAL || this == CASE_REPORT;
	}

	/** {@code Randomized trial}. */
	public String label() {
		String words = name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
