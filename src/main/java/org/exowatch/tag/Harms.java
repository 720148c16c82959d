package org.exowatch.tag;

import java.util.BitSet;

/**
 * Tells a harm of the vesicles that were given ("sepsis after exosome infusion", "died of
 * embolism") from what they are given for ("exosomes for sepsis after burns").
 */
final class Harms {

	/** Words between a harm and "after". */
	private static final int NEAR = 8;

	/** Words of a list of harms. */
	private static final int LISTED = 12;

	private final Cues<HarmCue> cues;

	Harms(Words words) {
		this.cues = new Cues<>(HarmCue.class, words);
	}

	HarmSentence in(ReadText text, Sentence sentence) {
		return new HarmSentence(this.cues, text, sentence);
	}

	/**
	 * Whether a condition stands as a harm of the treatment.
	 * @param first its first word
	 * @param end the word after its last one
	 * @param conditions the words by which any condition is named
	 * @param reported whether somebody was treated in what the paper reports
	 */
	static boolean isHarm(HarmSentence in, int first, int end, BitSet conditions, boolean reported) {
		if (after(in, first, end, conditions, false) || caused(in, first, end) || isComplication(in, end, conditions)) {
			return true;
		}
		return reported && (in.endsBefore(first, HarmCue.DIED_OF, 4) || isListed(in, first));
	}

	/** "Sepsis two days after exosome infusion"; what got better had been there. */
	static boolean after(HarmSentence in, int first, int end, BitSet conditions, boolean bare) {
		boolean sudden = isAcute(in, first, end) || in.endsBefore(first, HarmCue.ONSET, 3);
		int last = Math.min(in.sentence().endToken(), end + NEAR);
		for (int token = end; token < last; token++) {
			if (in.parted(token, token, ",;:") || in.at(token, HarmCue.BENEFIT) || in.at(token, HarmCue.LOOKED_AT)
					|| in.at(token, HarmCue.MODEL) || in.at(token, HarmCue.GIVEN)) {
				return false;
			}
			int because = Math.max(in.endAt(token, HarmCue.BECAUSE), sudden ? in.endAt(token, HarmCue.WITH_IT) : 0);
			int soon = sudden ? in.endAt(token, HarmCue.SOON) : 0;
			if (isTreatment(in, first, soon, conditions, bare) || isTreatment(in, first, because, conditions, false)) {
				return true;
			}
		}
		return false;
	}

	/** By its own words, or by one before them: "septic arthritis". */
	private static boolean isAcute(HarmSentence in, int first, int end) {
		boolean before = first > in.sentence().firstToken() && in.endAt(first - 1, HarmCue.ACUTE) > first;
		return before || in.between(first, end, HarmCue.ACUTE);
	}

	/** Whether a link leads to a treatment, and not to one that helped. */
	private static boolean isTreatment(HarmSentence in, int first, int link, BitSet conditions, boolean bare) {
		int treated = (link > 0) ? in.treatmentAt(link, bare) : 0;
		return treated > 0 && !meets(conditions, link, treated) && !isTreated(in, first, treated);
	}

	private static boolean meets(BitSet conditions, int from, int to) {
		int next = conditions.nextSetBit(from);
		return next >= 0 && next < to;
	}

	/** Whether its clause says that it got better, or was to get better. */
	private static boolean isTreated(HarmSentence in, int first, int treated) {
		boolean onset = in.endsBefore(first, HarmCue.ONSET, 3) || in.endsBefore(first, HarmCue.SUFFERED, 4);
		int from = onset ? first : in.clause(first);
		return in.between(from, first, HarmCue.VESICLE) || in.between(from, first, HarmCue.LOOKED_AT)
				|| in.between(from, first, HarmCue.BENEFIT) || (!onset && in.endsBefore(first, HarmCue.FOR, 1))
				|| in.between(treated, in.clauseEnd(treated), HarmCue.BENEFIT);
	}

	/** "Exosome infusion complicated by sepsis", "infusion-related sepsis". */
	private static boolean caused(HarmSentence in, int first, int end) {
		boolean joined = in.endsBefore(first, HarmCue.JOINED, 0) && in.endsBefore(first - 1, HarmCue.GIVEN, 1);
		if (joined && isAcute(in, first, end)) {
			return in.between(first - NEAR, first, HarmCue.VESICLE);
		}
		if (!in.endsBefore(first, HarmCue.CAUSED, 0)
				&& (!in.endsBefore(first, HarmCue.CAUSED, 3) || in.endsBefore(first, HarmCue.FOR, 0))) {
			return false;
		}
		int from = Math.max(in.clause(first), first - 2 * NEAR);
		return in.between(from, first, HarmCue.VESICLE) && in.between(from, first, HarmCue.GIVEN)
				&& !in.between(from, first, HarmCue.BENEFIT);
	}

	/** "Sepsis as a rare complication of exosome infusion". */
	private static boolean isComplication(HarmSentence in, int end, BitSet conditions) {
		int last = Math.min(in.sentence().endToken(), end + NEAR);
		for (int token = end; token < last && !in.parted(token, token, ";"); token++) {
			int named = in.endAt(token, HarmCue.COMPLICATION);
			if (named > 0) {
				int soon = Math.max(in.endAt(named, HarmCue.SOON), in.endAt(named, HarmCue.WITH_IT));
				int link = Math.max(Math.max(soon, in.endAt(named, HarmCue.OF)), in.endAt(named, HarmCue.BECAUSE));
				int treated = (link > 0) ? in.treatmentAt(link, false) : 0;
				return treated > 0 && !meets(conditions, link, treated);
			}
		}
		return false;
	}

	/** "Adverse events included sepsis". */
	private static boolean isListed(HarmSentence in, int first) {
		if (in.endsBefore(first, HarmCue.FOR, 1)) {
			return false;
		}
		for (int token = Math.max(in.sentence().firstToken(), first - LISTED); token < first; token++) {
			int named = in.endAt(token, HarmCue.COMPLICATION);
			boolean ofAnother = named > 0 && in.at(named, HarmCue.OF) && in.treatmentAt(named + 1, false) == 0;
			if (named > 0 && !ofAnother && in.between(named, first, HarmCue.INCLUDES)
					&& !in.parted(named, first, ";")) {
				return true;
			}
		}
		return false;
	}

}
