package org.exowatch.tag;

import java.util.EnumSet;
import java.util.Set;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Subject;
import org.exowatch.document.Tags.EvidenceTag;
import org.exowatch.tag.FactCue.Group;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many people or animals a study had: of all numbers before such a noun the one
 * that looks most like those enrolled or analysed.
 */
final class SampleSizes {

	/** Reviews have none of their own. */
	private static final Set<EvidenceType> STUDIES = EnumSet.of(EvidenceType.SYSTEMATIC_REVIEW,
			EvidenceType.RANDOMIZED_TRIAL, EvidenceType.CLINICAL_TRIAL, EvidenceType.OBSERVATIONAL,
			EvidenceType.CASE_REPORT, EvidenceType.ANIMAL, EvidenceType.IN_VITRO, EvidenceType.PROTOCOL);

	/** Words between a number and its noun: "45 adult male Wistar rats". */
	private static final int FARTHEST = 5;

	private static final int LEAST_SCORE = 2;

	private static final String EQUALS = "sample-size.n";

	private final Counted numbers;

	SampleSizes(Words words) {
		this.numbers = new Counted(words);
	}

	/** Looks at one text, sentence by sentence. */
	final class Reader {

		private final boolean studied;

		private final boolean animals;

		private int score = LEAST_SCORE - 1;

		private int value;

		private int start;

		private int end;

		private String rule = "";

		private @Nullable Sentence sentence;

		Reader(EvidenceTag design) {
			this.studied = STUDIES.contains(design.primary());
			this.animals = design.subject() == Subject.ANIMAL;
		}

		void read(FactSentence sentence) {
			if (!this.studied || !(sentence.has(Group.PERSON) || sentence.has(Group.SPECIES))) {
				return;
			}
			ReadText text = sentence.text();
			int endToken = sentence.sentence().endToken();
			for (int token = sentence.sentence().firstToken(); token < endToken;) {
				long number = SampleSizes.this.numbers.read(text, token, endToken);
				if (number != Counted.NONE) {
					candidate(sentence, token, Counted.value(number), Counted.next(number));
				}
				token = (number != Counted.NONE) ? Counted.next(number) : token + 1;
			}
		}

		private void candidate(FactSentence in, int token, int number, int next) {
			ReadText text = in.text();
			if (number == 0 || decimalOrRange(text, text.start(token), text.end(next - 1))) {
				return;
			}
			if (afterN(text, token, in.sentence().firstToken())) {
				equals(in, token, number, next);
				return;
			}
			Hit<FactCue> noun = noun(in, next);
			if (noun == null || in.endingBetween(token - 1, token, Group.NUMBERED) != null
					|| isYear(in, token, number, next)) {
				return;
			}
			boolean total = in.endingBetween(token - 2, token, Group.TOTAL) != null;
			int maybeYear = (number >= 1900 && number < 2040) ? 1 : 0;
			int points = 2 + place(in) + (total ? 4 : 0) - less(in, noun) - maybeYear;
			offer(points, number, text.start(token), text.end(noun.endToken() - 1), in.sentence(), "sample-size.noun");
		}

		/** What is counted by group, or is not those who were treated. */
		private static int less(FactSentence in, Hit<FactCue> noun) {
			boolean perGroup = in.between(noun.endToken(), noun.endToken() + 1, Group.PER_GROUP) != null;
			return (perGroup ? 2 : 0) + ((noun.cue() == FactCue.CONTROL) ? 1 : 0);
		}

		/** "n = 24". */
		private void equals(FactSentence in, int token, int number, int next) {
			if (in.between(next, next + 3, Group.REPLICATES) != null) {
				return;
			}
			boolean per = in.between(next, next + 2, Group.PER_GROUP) != null;
			boolean nounBefore = in.endingBetween(token - 5, token - 1,
					this.animals ? Group.SPECIES : Group.PERSON) != null;
			int points = (nounBefore ? 2 : 0) + place(in) - (per ? 3 : 0);
			ReadText text = in.text();
			offer(points, number, text.start(token - 1), text.end(next - 1), in.sentence(), EQUALS);
		}

		/** What the sentence and its place say for a number in it. */
		private static int place(FactSentence in) {
			SectionKind section = in.sentence().section();
			int place = switch (section) {
				case TITLE -> 2;
				case METHODS, RESULTS -> 1;
				case BACKGROUND, OBJECTIVE -> -3;
				default -> 0;
			};
			return place + (in.has(Group.ENROLLED) ? 2 : 0) - (in.has(Group.STATISTICS) ? 6 : 0);
		}

		private void offer(int points, int number, int from, int to, Sentence where, String by) {
			boolean more = points == this.score && number > this.value && !by.equals(EQUALS);
			if (points > this.score || (more && this.sentence != null)) {
				this.score = points;
				this.value = number;
				this.start = from;
				this.end = to;
				this.sentence = where;
				this.rule = by;
			}
		}

		void addTo(Facts facts) {
			if (this.sentence != null) {
				facts.add(FactKind.SAMPLE_SIZE, Integer.toString(this.value), this.start, this.end, this.sentence,
						this.rule);
			}
		}

		/**
		 * The people or animals that are counted, with no mark and no unit in between.
		 */
		private @Nullable Hit<FactCue> noun(FactSentence in, int next) {
			ReadText text = in.text();
			int last = Math.min(in.sentence().endToken(), next + FARTHEST);
			for (int token = next; token < last; token++) {
				if (!isPlain(text, text.end(token - 1), text.start(token), token == next)
						|| in.at(token, Group.UNIT) != null || in.at(token, Group.REPLICATES) != null) {
					return null;
				}
				Hit<FactCue> hit = in.at(token, this.animals ? Group.SPECIES : Group.PERSON);
				if (hit != null && isPlural(text, hit.endToken() - 1)) {
					return hit;
				}
			}
			return null;
		}

	}

	/** Whether nothing but white space, or a hyphen between two words, stands there. */
	private static boolean isPlain(ReadText text, int from, int to, boolean afterNumber) {
		for (int i = from; i < to; i++) {
			char c = text.at(i);
			if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && (afterNumber || (c != '-' && c != '/'))) {
				return false;
			}
		}
		return to > from;
	}

	/** "10 mouse models" are no ten mice. */
	private static boolean isPlural(ReadText text, int token) {
		String word = text.text(token);
		return word.endsWith("s") || word.endsWith("ice") || word.endsWith("eep") || word.endsWith("ine")
				|| word.endsWith("fish") || word.endsWith("men") || word.endsWith("children") || word.endsWith("people")
				|| word.endsWith("cattle") || word.endsWith("mothers");
	}

	private static boolean decimalOrRange(ReadText text, int start, int end) {
		char before = (start > 0) ? text.at(start - 1) : ' ';
		char after = (end < text.length()) ? text.at(end) : ' ';
		char afterThat = (end + 1 < text.length()) ? text.at(end + 1) : ' ';
		boolean joined = ".,-\u2013/\u2212\u00b1+<>".indexOf(before) >= 0;
		boolean goesOn = "%-\u2013/\u00d7\u00b1\u00b0".indexOf(after) >= 0
				|| (after == '.' && Character.isDigit(afterThat));
		return joined || goesOn || isRaised(after);
	}

	/** An exponent, or a footnote: "n = 10\u2079". */
	private static boolean isRaised(char c) {
		return Character.getType(c) == Character.OTHER_NUMBER || c == '\u207a' || c == '\u207b' || c == '\u207f';
	}

	private static boolean afterN(ReadText text, int token, int firstToken) {
		if (token == firstToken || text.end(token - 1) - text.start(token - 1) != 1) {
			return false;
		}
		char n = text.at(text.start(token - 1));
		boolean equals = false;
		for (int i = text.end(token - 1); i < text.start(token); i++) {
			equals |= text.at(i) == '=';
		}
		return equals && (n == 'n' || n == 'N');
	}

	private static boolean isYear(FactSentence in, int token, int number, int next) {
		return number >= 1900 && number < 2040 && next == token + 1
				&& (token == in.sentence().firstToken() || in.at(token - 1, Group.UNIT) != null);
	}

}
