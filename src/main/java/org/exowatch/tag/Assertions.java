package org.exowatch.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.document.Assertion;
import org.exowatch.document.SectionKind;

/** Decides how a text speaks of a condition at one place. */
final class Assertions {

	/** How many words a denial or a caution reaches. */
	private static final int REACH = 6;

	private final Cues<AssertionCue> cues;

	Assertions(Words words) {
		this.cues = new Cues<>(AssertionCue.class, words);
	}

	/** Reads the sentences of one text, each once. */
	final class Reader {

		private final ReadText text;

		private final Map<Integer, List<Hit<AssertionCue>>> read = new HashMap<>();

		Reader(ReadText text) {
			this.text = text;
		}

		Assertion of(Found found, Sentence sentence) {
			List<Hit<AssertionCue>> hits = this.read.computeIfAbsent(sentence.index(),
					(key) -> Assertions.this.cues.in(this.text, sentence));
			if (before(hits, AssertionCue.OTHER_SUBJECT, found)) {
				return Assertion.OTHER_SUBJECT;
			}
			if (negated(hits, found)) {
				return Assertion.NEGATED;
			}
			if (before(hits, AssertionCue.MIGHT, found)) {
				return Assertion.HYPOTHETICAL;
			}
			if (has(hits, AssertionCue.ANIMAL) && !has(hits, AssertionCue.PEOPLE)) {
				return Assertion.ANIMAL;
			}
			return (sentence.section() == SectionKind.BACKGROUND) ? Assertion.BACKGROUND : Assertion.AFFIRMED;
		}

	}

	private static boolean negated(List<Hit<AssertionCue>> hits, Found found) {
		for (Hit<AssertionCue> hit : hits) {
			if (hit.cue() == AssertionCue.NEGATES_AFTER && reaches(hits, hit, found) && !inOther(hits, hit)) {
				return true;
			}
			if (hit.cue() == AssertionCue.NEGATES_BEFORE && hit.firstToken() >= found.endToken()
					&& hit.firstToken() - found.endToken() < 4 && !barrier(hits, found.endToken(), hit.firstToken())) {
				return true;
			}
		}
		return false;
	}

	private static boolean before(List<Hit<AssertionCue>> hits, AssertionCue cue, Found found) {
		return hits.stream().anyMatch((hit) -> hit.cue() == cue && reaches(hits, hit, found));
	}

	private static boolean reaches(List<Hit<AssertionCue>> hits, Hit<AssertionCue> hit, Found found) {
		return hit.endToken() <= found.firstToken() && found.firstToken() - hit.endToken() < REACH
				&& !barrier(hits, hit.endToken(), found.firstToken());
	}

	private static boolean barrier(List<Hit<AssertionCue>> hits, int from, int to) {
		return hits.stream()
			.anyMatch((hit) -> hit.cue() == AssertionCue.BARRIER && hit.firstToken() >= from && hit.endToken() <= to);
	}

	/** "not only" and its like contain a "not". */
	private static boolean inOther(List<Hit<AssertionCue>> hits, Hit<AssertionCue> denial) {
		return hits.stream()
			.anyMatch((hit) -> hit.cue() == AssertionCue.NOT_A_NEGATION && hit.firstToken() <= denial.firstToken()
					&& hit.endToken() >= denial.endToken());
	}

	private static boolean has(List<Hit<AssertionCue>> hits, AssertionCue cue) {
		return hits.stream().anyMatch((hit) -> hit.cue() == cue);
	}

}
