package org.exowatch.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.document.Assertion;
import org.exowatch.document.SectionKind;

/**
 * Decides how a text speaks of a condition at one place. A title names what a paper is
 * about, in whatever was studied: the evidence type says that it was animals.
 */
final class Assertions {

	/** How many words a denial or a caution reaches. */
	private static final int REACH = 6;

	/** Reach and longest phrase together. */
	private static final int FARTHEST = 14;

	private final Cues<AssertionCue> cues;

	Assertions(Words words) {
		this.cues = new Cues<>(AssertionCue.class, words);
	}

	/** Reads the sentences of one text, each once. */
	final class Reader {

		private final ReadText text;

		private final Map<Integer, SentenceCues> read = new HashMap<>();

		Reader(ReadText text) {
			this.text = text;
		}

		Assertion of(Found found, Sentence sentence) {
			SentenceCues cues = this.read.computeIfAbsent(sentence.index(), (key) -> read(sentence));
			List<Hit<AssertionCue>> near = cues.near(found);
			if (before(near, AssertionCue.OTHER_SUBJECT, found) || here(near, AssertionCue.OTHER_HERE, found)) {
				return Assertion.OTHER_SUBJECT;
			}
			if (negated(near, found)) {
				return Assertion.NEGATED;
			}
			if (before(near, AssertionCue.MIGHT, found) || here(near, AssertionCue.MIGHT_HERE, found)) {
				return Assertion.HYPOTHETICAL;
			}
			if (cues.animals() && !sentence.title()) {
				return Assertion.ANIMAL;
			}
			return (sentence.section() == SectionKind.BACKGROUND) ? Assertion.BACKGROUND : Assertion.AFFIRMED;
		}

		private SentenceCues read(Sentence sentence) {
			List<Hit<AssertionCue>> hits = Assertions.this.cues.in(this.text, sentence);
			return new SentenceCues(hits, has(hits, AssertionCue.ANIMAL) && !has(hits, AssertionCue.PEOPLE));
		}

	}

	/**
	 * The cues of one sentence.
	 *
	 * @param hits by first word
	 * @param animals whether it speaks of animals and not of people
	 */
	private record SentenceCues(List<Hit<AssertionCue>> hits, boolean animals) {

		/** Those that can reach a condition, so that long sentences stay cheap. */
		List<Hit<AssertionCue>> near(Found found) {
			return this.hits.subList(from(found.firstToken() - FARTHEST), from(found.endToken() + FARTHEST));
		}

		private int from(int token) {
			int low = 0;
			int high = this.hits.size();
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (this.hits.get(middle).firstToken() < token) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			return low;
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
		for (Hit<AssertionCue> hit : hits) {
			if (hit.cue() == cue && reaches(hits, hit, found)) {
				return true;
			}
		}
		return false;
	}

	private static boolean here(List<Hit<AssertionCue>> hits, AssertionCue cue, Found found) {
		for (Hit<AssertionCue> hit : hits) {
			if (hit.cue() == cue && hit.endToken() == found.firstToken()) {
				return true;
			}
		}
		return false;
	}

	private static boolean reaches(List<Hit<AssertionCue>> hits, Hit<AssertionCue> hit, Found found) {
		return hit.endToken() <= found.firstToken() && found.firstToken() - hit.endToken() < REACH
				&& !barrier(hits, hit.endToken(), found.firstToken());
	}

	private static boolean barrier(List<Hit<AssertionCue>> hits, int from, int to) {
		for (Hit<AssertionCue> hit : hits) {
			if (hit.cue() == AssertionCue.BARRIER && hit.firstToken() >= from && hit.endToken() <= to) {
				return true;
			}
		}
		return false;
	}

	/** "not only" and its like contain a "not". */
	private static boolean inOther(List<Hit<AssertionCue>> hits, Hit<AssertionCue> denial) {
		for (Hit<AssertionCue> hit : hits) {
			if (hit.cue() == AssertionCue.NOT_A_NEGATION && hit.firstToken() <= denial.firstToken()
					&& hit.endToken() >= denial.endToken()) {
				return true;
			}
		}
		return false;
	}

	private static boolean has(List<Hit<AssertionCue>> hits, AssertionCue cue) {
		for (Hit<AssertionCue> hit : hits) {
			if (hit.cue() == cue) {
				return true;
			}
		}
		return false;
	}

}
