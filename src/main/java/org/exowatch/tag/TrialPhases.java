package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.exowatch.document.FactKind;
import org.exowatch.document.SectionKind;
import org.exowatch.tag.FactCue.Group;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phase of a clinical trial: "phase I/II", "phase 2a", "phases I and II"; never
 * phases of enzymes, cells or programmes.
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
		for (int i = 0; i < in.size(); i++) {
			if (in.hit(i).cue() == FactCue.PHASE) {
				phase(in, in.hit(i), facts);
			}
		}
	}

	private static void phase(FactSentence in, Hit<FactCue> hit, Facts facts) {
		List<Named> named = named(in, hit);
		int last = named.isEmpty() ? hit.endToken() : named.get(named.size() - 1).endToken();
		boolean ofTrial = in.between(last, last + AFTER, Group.TRIAL) != null
				|| in.endingBetween(hit.firstToken() - BEFORE, hit.firstToken(), Group.TRIAL) != null;
		if (ofTrial && in.between(last, last + 3, Group.NO_TRIAL) == null) {
			ReadText text = in.text();
			for (Named phase : named) {
				facts.add(FactKind.TRIAL_PHASE, phase.value(), text.start(hit.firstToken()),
						text.end(phase.endToken() - 1), in.sentence(), "trial-phase");
			}
		}
	}

	/**
	 * Each of "phases I, II and III"; after a "phase" others count only where a trial
	 * follows at once: "phase 1 and 2 trials", not "phase 1 and 2 days".
	 */
	private static List<Named> named(FactSentence in, Hit<FactCue> hit) {
		boolean plural = in.text().text(hit.endToken() - 1).toLowerCase(Locale.ROOT).endsWith("s");
		List<Named> named = new ArrayList<>(2);
		Named phase = at(in, hit.endToken());
		while (phase != null) {
			named.add(phase);
			phase = at(in, following(in, phase.endToken(), plural));
		}
		boolean several = plural || named.size() < 2
				|| in.at(named.get(named.size() - 1).endToken(), Group.TRIAL) != null;
		return several ? named : named.subList(0, 1);
	}

	/** Where the next of a list stands, or the end of the sentence. */
	private static int following(FactSentence in, int token, boolean plural) {
		int end = in.sentence().endToken();
		if (token >= end || in.parted(token, token, "();:.")) {
			return end;
		}
		String word = in.text().text(token);
		if (word.equals("and") || word.equals("or")) {
			return token + 1;
		}
		return (in.parted(token, token, "&") || (plural && in.parted(token, token, ","))) ? token : end;
	}

	/** The phase that starts at a word: "2a", "I/II". */
	private static @Nullable Named at(FactSentence in, int token) {
		StringBuilder value = new StringBuilder();
		int last = token;
		while (last < in.sentence().endToken() && (last == token || joined(in.text(), last))) {
			String number = number(in.text().text(last));
			if (number == null) {
				break;
			}
			value.append((last == token) ? "" : "/").append(number);
			last++;
		}
		return (last > token) ? new Named(value.toString(), last) : null;
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

	/**
	 * A phase as it stands in the facts.
	 *
	 * @param value {@code 1}, {@code 1/2}, {@code 2a}
	 * @param endToken the word after it
	 */
	private record Named(String value, int endToken) {

	}

}
