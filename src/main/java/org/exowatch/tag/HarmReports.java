package org.exowatch.tag;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Sentences that report a harm of the treatment without calling it an adverse event: what
 * came after it, deaths, and returns to hospital.
 */
final class HarmReports {

	/** Words between "developed" and what. */
	private static final int NEAR = 6;

	private static final BitSet NONE = new BitSet();

	private HarmReports() {
	}

	/**
	 * The rule by which a sentence reports a harm, or null.
	 * @param human whether people were treated
	 * @param late whether it stands where results do
	 */
	static @Nullable String rule(HarmSentence in, boolean human, boolean late) {
		if (followed(in, human)) {
			return "adverse-event.after-treatment";
		}
		if (!human || !late || in.has(HarmCue.BEFORE)) {
			return null;
		}
		return suffered(in) ? "adverse-event.suffered"
				: died(in) ? "adverse-event.death" : readmitted(in) ? "adverse-event.readmitted" : null;
	}

	/** "Sepsis after the infusion"; in animals only what is grave, after vesicles. */
	private static boolean followed(HarmSentence in, boolean human) {
		HarmCue harm = human ? HarmCue.ACUTE : HarmCue.GRAVE;
		for (int token = in.sentence().firstToken(); token < in.sentence().endToken(); token++) {
			int end = in.endAt(token, harm);
			if (end > 0 && Harms.after(in, token, end, NONE, human)) {
				return true;
			}
		}
		return false;
	}

	/** "Two patients developed pneumonia", "one had transient fever". */
	private static boolean suffered(HarmSentence in) {
		for (int token = in.sentence().firstToken(); token < in.sentence().endToken(); token++) {
			int had = in.endAt(token, HarmCue.HAD);
			int end = Math.max(had, in.endAt(token, HarmCue.SUFFERED));
			if (end > 0 && in.endsBefore(token, HarmCue.SOMEBODY, NEAR) && acute(in, end)
					&& (had == 0 || in.between(end, end + NEAR, HarmCue.PASSING))) {
				return true;
			}
		}
		return false;
	}

	/** Whether a harm follows soon, and not "after" something. */
	private static boolean acute(HarmSentence in, int from) {
		for (int token = from; token < Math.min(from + NEAR, in.sentence().endToken()); token++) {
			if (in.at(token, HarmCue.BENEFIT) || in.at(token, HarmCue.SOON) || in.at(token, HarmCue.ACUTE)) {
				return in.at(token, HarmCue.ACUTE);
			}
		}
		return false;
	}

	/** Of the treated, and not as a rate that is compared. */
	private static boolean died(HarmSentence in) {
		return ((in.has(HarmCue.DIED) && (in.has(HarmCue.SOMEBODY) || in.has(HarmCue.NO))) || isCounted(in))
				&& !compared(in);
	}

	/** "Two deaths", "no deaths". */
	private static boolean isCounted(HarmSentence in) {
		for (int token = in.sentence().firstToken(); token < in.sentence().endToken(); token++) {
			if (in.at(token, HarmCue.DEATH)
					&& (in.endsBefore(token, HarmCue.COUNT, 1) || in.endsBefore(token, HarmCue.NO, 1))) {
				return true;
			}
		}
		return false;
	}

	private static boolean readmitted(HarmSentence in) {
		return in.has(HarmCue.READMITTED) && in.has(HarmCue.SOMEBODY) && !compared(in);
	}

	private static boolean compared(HarmSentence in) {
		return in.has(HarmCue.COMPARED) || in.has(HarmCue.BENEFIT) || in.has(HarmCue.MODEL);
	}

}
