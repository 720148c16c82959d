package org.exowatch.tag;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Tags.KeySentenceTag;

/** Chooses the one sentence that states the main finding, or none. */
final class KeySentence {

	/** Not findings of their own. */
	private static final Set<EvidenceType> NOTHING_FOUND = EnumSet.of(EvidenceType.CORRECTION, EvidenceType.PROTOCOL);

	private static final Set<EvidenceType> REVIEWS = EnumSet.of(EvidenceType.NARRATIVE_REVIEW, EvidenceType.GUIDELINE,
			EvidenceType.OPINION);

	private final Cues<FindingCue> cues;

	KeySentence(Words words) {
		this.cues = new Cues<>(FindingCue.class, words);
	}

	/**
	 * The best sentence that is no aim, method or future work; none when none is left.
	 */
	KeySentenceTag find(ReadText text, EvidenceType design) {
		if (NOTHING_FOUND.contains(design)) {
			return none(new Reason("TEXT", "key-sentence.no-results", "a " + design.label() + " reports no finding",
					null, false));
		}
		boolean review = REVIEWS.contains(design);
		return new FindingChoice(text, new FindingSigns(text, this.cues, review), review).made();
	}

	private static KeySentenceTag none(Reason reason) {
		return new KeySentenceTag(null, List.of(reason));
	}

}
