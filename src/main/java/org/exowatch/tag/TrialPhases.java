package org.exowatch.tag;

import org.exowatch.document.FactKind;
import org.exowatch.document.SectionKind;
import org.exowatch.tag.FactCue.Group;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phase of a clinical trial: "phase I/II", "phase 2a"; never phases of enzymes,
 * cells or programmes.
 */
final class TrialPhases {

	/**
	 * Words between the phase and the trial: "phase II, randomised, double-blind trial".
	 */
	private static final int AFTER = 8;

	private static final int BEFORE = 4;

	private TrialPhases() {
	}

	static void read(FactSentence in, Facts facts) {
		if (!in.has(Group.PHASE) || !in.has(Group.TRIAL) || in.sentence().section() == SectionKind.BACKGROUND) {
			return;
		}
		for (Hit<FactCue> hit : in.hits()) {
			if (hit.cue() == FactCue.PHASE) {
				phase(in, hit, facts);
			}
		}
	}

	private static void phase(FactSentence in, Hit<FactCue> hit, Facts facts) {
		int token = hit.endToken();
		ReadText text = in.text();
		StringBuilder value = new StringBuilder();
		int last = token;
		while (last < in.sentence().endToken() && (last == token || joined(text, last))) {
			String number = number(text.text(last));
			if (number == null) {
				break;
			}
			value.append((last == token) ? "" : "/").append(number);
			last++;
		}
		boolean ofTrial = in.between(last, last + AFTER, Group.TRIAL) != null
				|| in.endingBetween(hit.firstToken() - BEFORE, hit.firstToken(), Group.TRIAL) != null;
		if (last > token && ofTrial && in.between(last, last + 3, Group.NO_TRIAL) == null) {
			facts.add(FactKind.TRIAL_PHASE, value.toString(), text.start(hit.firstToken()), text.end(last - 1),
					in.sentence(), "trial-phase");
		}
	}

	/** "I/II", "1b-2a". */
	private static boolean joined(ReadText text, int token) {
		int from = text.end(token - 1);
		char mark = text.at(from);
		return text.start(token) == from + 1 && (mark == '/' || mark == '-' || mark == '\u2013');
	}

	private static @Nullable String number(String word) {
		int letters = 0;
		String rest = word;
		if (word.length() > 1 && isPart(word.charAt(word.length() - 1))) {
			letters = 1;
			rest = word.substring(0, word.length() - 1);
		}
		String number = switch (rest) {
			case "0", "1", "2", "3", "4" -> rest;
			case "I" -> "1";
			case "II" -> "2";
			case "III" -> "3";
			case "IV" -> "4";
			default -> null;
		};
		return (number == null || letters == 0) ? number
				: number + Character.toLowerCase(word.charAt(word.length() - 1));
	}

	private static boolean isPart(char c) {
		return c == 'a' || c == 'b' || c == 'c' || c == 'A' || c == 'B';
	}

}
