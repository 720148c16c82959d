package org.exowatch.tag;

import org.exowatch.document.SectionKind;

/** Reads the signs of the sentences of one text, title aside. */
final class FindingSigns {

	private static final int LONG = 45;

	/** A sentence, or a clause, of its own. */
	static final int FEWEST_WORDS = 5;

	/** Signs of a finding. */
	static final long FINDS = FindingSign.WE_SHOW.bit() | FindingSign.SHOWS.bit() | FindingSign.EFFECT.bit()
			| FindingSign.HAPPENED.bit() | FindingSign.COMPARES.bit();

	/** Signs of its own work, which an introduction does not have. */
	private static final long OWN = FindingSign.OWN_WORK.bit() | FindingSign.WE_SHOW.bit() | FindingSign.AIMS.bit()
			| FindingSign.OWN_RESULTS.bit() | FindingSign.METHOD.bit();

	/** Signs that it is not the last one. */
	private static final long NOT_LAST = FindingSign.IMPLIES.bit() | FindingSign.FUTURE.bit()
			| FindingSign.REVIEWS.bit() | FindingSign.AIMS.bit() | FindingSign.BROKEN.bit();

	private final ReadText text;

	private final FindingWords said;

	/** How many of the title's words each sentence has. */
	private final int[] titled;

	private final TitleWords title;

	private final int first;

	private final int size;

	private final boolean concluded;

	private final boolean labelled;

	private final boolean review;

	FindingSigns(ReadText text, Cues<FindingCue> cues, boolean review) {
		this.text = text;
		this.title = new TitleWords(text);
		this.review = review;
		this.first = (!text.sentences().isEmpty() && text.sentences().get(0).title()) ? 1 : 0;
		this.size = text.sentences().size() - this.first;
		this.titled = new int[this.size];
		for (int i = 0; i < this.size; i++) {
			this.titled[i] = this.title.countIn(sentence(i));
		}
		this.said = new FindingWords(text, cues, (this.size > 0) ? sentence(0).firstToken() : text.size());
		this.concluded = has(SectionKind.CONCLUSIONS);
		this.labelled = this.concluded || has(SectionKind.RESULTS);
	}

	private boolean has(SectionKind kind) {
		for (Sentence sentence : this.text.sentences()) {
			if (sentence.section() == kind) {
				return true;
			}
		}
		return false;
	}

	/** The sets of signs of all sentences after the title, in order. */
	long[] all() {
		long[] all = new long[this.size];
		for (int i = 0; i < this.size; i++) {
			all[i] = of(i);
		}
		last(all);
		first(all);
		shared(all);
		if (!this.review) {
			introduction(all);
		}
		return all;
	}

	private static void last(long[] all) {
		for (int i = all.length - 1; i >= 0; i--) {
			if ((all[i] & FINDS) != 0 && (all[i] & NOT_LAST) == 0) {
				all[i] |= FindingSign.LAST_FINDING.bit();
				return;
			}
		}
	}

	private static void first(long[] all) {
		for (int i = 0; i < all.length; i++) {
			if (FindingSign.WE_SHOW.in(all[i])) {
				all[i] |= FindingSign.FIRST_SHOWING.bit();
				return;
			}
		}
	}

	private static void introduction(long[] all) {
		for (int i = 0; i < all.length; i++) {
			if ((all[i] & OWN) != 0) {
				for (int before = 0; before < i; before++) {
					all[before] |= FindingSign.BEFORE_OWN_WORK.bit();
				}
				return;
			}
		}
	}

	/** What a text says again and again is what it is about. */
	private void shared(long[] all) {
		int[] shared = SharedWords.of(this.text, this.first);
		int most = 0;
		for (int value : shared) {
			most = Math.max(most, value);
		}
		for (int i = 0; i < all.length && most > 0; i++) {
			all[i] |= (shared[i] == most) ? FindingSign.SHARED_MOST.bit()
					: (shared[i] * 5 >= most * 4) ? FindingSign.SHARED_MUCH.bit() : 0;
		}
	}

	private long of(int number) {
		Sentence sentence = sentence(number);
		boolean bySection = this.labelled && (this.concluded || sentence.section() != SectionKind.RESULTS);
		FindingSign place = bySection ? section(sentence) : this.review ? placeInReview(number) : place(number);
		return place.bit() | this.said.in(sentence) | form(sentence);
	}

	boolean labelled() {
		return this.labelled;
	}

	int size() {
		return this.size;
	}

	Sentence sentence(int number) {
		return this.text.sentences().get(this.first + number);
	}

	private FindingSign section(Sentence sentence) {
		boolean opens = !sameSection(sentence, sentence.index() - 1);
		boolean closes = !sameSection(sentence, sentence.index() + 1);
		return switch (sentence.section()) {
			case CONCLUSIONS -> opens ? FindingSign.CONCLUSIONS_FIRST
					: closes ? FindingSign.CONCLUSIONS_LAST : FindingSign.CONCLUSIONS_NEXT;
			case RESULTS -> closes ? FindingSign.RESULTS_LAST : FindingSign.RESULTS;
			default -> FindingSign.ELSEWHERE;
		};
	}

	private boolean sameSection(Sentence sentence, int other) {
		return other >= 0 && other < this.text.sentences().size()
				&& this.text.sentences().get(other).section() == sentence.section();
	}

	private FindingSign place(int number) {
		int left = this.size - 1 - number;
		if (left < 3) {
			return (left == 0) ? FindingSign.LAST : (left == 1) ? FindingSign.SECOND_LAST : FindingSign.THIRD_LAST;
		}
		if (number == 0) {
			return FindingSign.FIRST;
		}
		return (number * 3 >= this.size * 2) ? FindingSign.LATE
				: (number * 3 >= this.size) ? FindingSign.MIDDLE : FindingSign.EARLY;
	}

	private FindingSign placeInReview(int number) {
		int left = this.size - 1 - number;
		if (left < 2) {
			return (left == 0) ? FindingSign.REVIEW_LAST : FindingSign.REVIEW_SECOND_LAST;
		}
		if (number == 0) {
			return FindingSign.REVIEW_FIRST;
		}
		return (number * 3 >= this.size * 2) ? FindingSign.REVIEW_LATE
				: (number * 3 >= this.size) ? FindingSign.REVIEW_MIDDLE : FindingSign.REVIEW_EARLY;
	}

	private long form(Sentence sentence) {
		int quarters = this.title.quarters(this.titled[sentence.index() - this.first]);
		long signs = (quarters == 0) ? 0 : (quarters == 1) ? FindingSign.TITLE_QUARTER.bit()
				: (quarters == 2) ? FindingSign.TITLE_HALF.bit() : FindingSign.TITLE_MOST.bit();
		int words = sentence.words();
		signs |= (words < FEWEST_WORDS) ? FindingSign.FRAGMENT.bit() : 0;
		signs |= (words > LONG) ? FindingSign.LONG.bit() : 0;
		char last = lastOf(sentence);
		if (last == '?') {
			return signs | FindingSign.QUESTION.bit();
		}
		return (last == '.' || last == '!') ? signs : signs | FindingSign.BROKEN.bit();
	}

	/** The last mark of a sentence, closing brackets and quotes aside. */
	private char lastOf(Sentence sentence) {
		for (int i = sentence.end() - 1; i >= sentence.start(); i--) {
			char c = this.text.at(i);
			if (!Character.isWhitespace(c) && ")]\"'\u201d\u2019".indexOf(c) < 0) {
				return c;
			}
		}
		return ' ';
	}

}
