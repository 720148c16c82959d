package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.SectionKind;

/** Reads the signs of the sentences of one text, title aside. */
final class FindingSigns {

	/** Words before which a sentence still opens. */
	private static final int OPENING = 3;

	private static final int SHORT = 8;

	private static final int LONG = 45;

	private static final int FEWEST_WORDS = 5;

	private final ReadText text;

	private final Cues<FindingCue> cues;

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
		this.cues = cues;
		this.title = new TitleWords(text);
		this.review = review;
		this.first = (!text.sentences().isEmpty() && text.sentences().get(0).title()) ? 1 : 0;
		this.size = text.sentences().size() - this.first;
		this.titled = new int[this.size];
		for (int i = 0; i < this.size; i++) {
			this.titled[i] = this.title.countIn(sentence(i));
		}
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

	/** Of all sentences after the title, in order. */
	List<Set<FindingSign>> all() {
		List<Set<FindingSign>> all = new ArrayList<>(this.size);
		for (int i = 0; i < this.size; i++) {
			all.add(of(i));
		}
		last(all);
		first(all);
		titled(all);
		return all;
	}

	private static void last(List<Set<FindingSign>> all) {
		for (int i = all.size() - 1; i >= 0; i--) {
			Set<FindingSign> signs = all.get(i);
			boolean other = signs.contains(FindingSign.IMPLIES) || signs.contains(FindingSign.FUTURE)
					|| signs.contains(FindingSign.REVIEWS) || signs.contains(FindingSign.AIMS)
					|| signs.contains(FindingSign.BROKEN) || signs.contains(FindingSign.SHORT);
			if (finds(signs) && !other) {
				signs.add(FindingSign.LAST_FINDING);
				return;
			}
		}
	}

	private void titled(List<Set<FindingSign>> all) {
		int most = 1;
		for (int count : this.titled) {
			most = Math.max(most, count);
		}
		for (int i = 0; i < this.size; i++) {
			if (this.titled[i] == most) {
				all.get(i).add(FindingSign.TITLE_BEST);
			}
		}
	}

	private static void first(List<Set<FindingSign>> all) {
		for (Set<FindingSign> signs : all) {
			if (signs.contains(FindingSign.WE_SHOW)) {
				signs.add(FindingSign.FIRST_SHOWING);
				return;
			}
		}
	}

	private Set<FindingSign> of(int number) {
		Sentence sentence = this.text.sentences().get(this.first + number);
		Set<FindingSign> signs = EnumSet.noneOf(FindingSign.class);
		boolean bySection = this.labelled && (this.concluded || sentence.section() != SectionKind.RESULTS);
		signs.add(bySection ? section(sentence) : this.review ? placeInReview(number) : place(number));
		said(sentence, signs);
		form(sentence, signs);
		return signs;
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

	private void said(Sentence sentence, Set<FindingSign> signs) {
		for (Hit<FindingCue> hit : this.cues.in(this.text, sentence)) {
			boolean opens = hit.firstToken() == sentence.firstToken();
			switch (hit.cue()) {
				case CONCLUDES -> signs.add(opens ? FindingSign.OPENS_CONCLUDING : FindingSign.CONCLUDES);
				case OWN_RESULTS -> signs.add(FindingSign.OWN_RESULTS);
				case SHOWS -> signs.add(FindingSign.SHOWS);
				case WE_SHOW -> signs.add(FindingSign.WE_SHOW);
				case EFFECT ->
					signs.add(signs.contains(FindingSign.EFFECT) ? FindingSign.SEVERAL_EFFECTS : FindingSign.EFFECT);
				case HAPPENED -> signs.add(FindingSign.HAPPENED);
				case COMPARES -> signs.add(FindingSign.COMPARES);
				case PROMISES -> signs.add(FindingSign.PROMISES);
				case IMPLIES -> signs.add(FindingSign.IMPLIES);
				case HEDGES -> signs.add(FindingSign.HEDGES);
				case AIMS -> signs.add(FindingSign.AIMS);
				case NOTICES -> signs.add(FindingSign.NOTICES);
				case AIMED -> signs.add(FindingSign.AIMED);
				case UNKNOWN -> signs.add(FindingSign.UNKNOWN);
				case REVIEWS -> signs.add(FindingSign.REVIEWS);
				case METHOD -> signs.add(FindingSign.METHOD);
				case BACKGROUND -> signs.add(FindingSign.BACKGROUND);
				case EXPLAINS -> signs.add(FindingSign.EXPLAINS);
				case MEASURES -> signs.add(FindingSign.MEASURES);
				case FUTURE -> {
					if (!afterClause(sentence, hit.firstToken())) {
						future(hit.firstToken() - sentence.firstToken(), signs);
					}
				}
				case GOES_ON -> {
					if (opens) {
						signs.add(FindingSign.OPENS_GOING_ON);
					}
				}
				case TURNS -> signs.add(opens ? FindingSign.OPENS_TURNING : FindingSign.TURNS);
				case INFERS -> signs.add(opens ? FindingSign.OPENS_INFERRING : FindingSign.INFERS);
			}
		}
		only(signs);
		own(signs);
	}

	/**
	 * "Further studies are needed to show that it helps": what opens with work to be done
	 * and says that it is wanted tells no finding, whatever that work is to show.
	 */
	private static void future(int word, Set<FindingSign> signs) {
		if (signs.contains(FindingSign.OPENS_FUTURE)) {
			signs.add(FindingSign.FUTURE_ONLY);
		}
		else if (word <= OPENING) {
			signs.add(FindingSign.OPENS_FUTURE);
		}
		signs.add(FindingSign.FUTURE);
	}

	/** Signs that weigh more where no finding stands beside them. */
	private static void only(Set<FindingSign> signs) {
		if (!finds(signs)) {
			add(signs, FindingSign.PROMISES, FindingSign.PROMISES_ONLY);
			add(signs, FindingSign.AIMED, FindingSign.AIMS_ONLY);
			add(signs, FindingSign.METHOD, FindingSign.METHOD_ONLY);
			add(signs, FindingSign.IMPLIES, FindingSign.IMPLIES_ONLY);
			add(signs, FindingSign.FUTURE, FindingSign.FUTURE_ONLY);
		}
	}

	private static void own(Set<FindingSign> signs) {
		if (signs.contains(FindingSign.OWN_RESULTS)) {
			add(signs, FindingSign.IMPLIES, FindingSign.OWN_IMPLIES);
			add(signs, FindingSign.EFFECT, FindingSign.OWN_EFFECT);
			add(signs, FindingSign.HAPPENED, FindingSign.OWN_EFFECT);
		}
	}

	private static boolean finds(Set<FindingSign> signs) {
		return signs.contains(FindingSign.WE_SHOW) || signs.contains(FindingSign.SHOWS)
				|| signs.contains(FindingSign.EFFECT) || signs.contains(FindingSign.HAPPENED)
				|| signs.contains(FindingSign.COMPARES);
	}

	private static void add(Set<FindingSign> signs, FindingSign sign, FindingSign only) {
		if (signs.contains(sign)) {
			signs.add(only);
		}
	}

	private void form(Sentence sentence, Set<FindingSign> signs) {
		int quarters = this.title.quarters(this.titled[sentence.index() - this.first]);
		if (quarters > 0) {
			signs.add((quarters == 1) ? FindingSign.TITLE_QUARTER
					: (quarters == 2) ? FindingSign.TITLE_HALF : FindingSign.TITLE_MOST);
		}
		if (sentence.words() < SHORT) {
			signs.add(FindingSign.SHORT);
		}
		if (sentence.words() < FEWEST_WORDS) {
			signs.add(FindingSign.FRAGMENT);
		}
		if (sentence.words() > LONG) {
			signs.add(FindingSign.LONG);
		}
		char last = lastOf(sentence);
		if (last == '?') {
			signs.add(FindingSign.QUESTION);
		}
		else if (last != '.' && last != '!') {
			signs.add(FindingSign.BROKEN);
		}
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

	/** Whether a clause of its own stands before, parted by a semicolon. */
	private boolean afterClause(Sentence sentence, int token) {
		for (int i = this.text.start(token) - 1; i > sentence.start(); i--) {
			if (this.text.at(i) == ';') {
				return this.text.tokenAt(i) - sentence.firstToken() >= FEWEST_WORDS;
			}
		}
		return false;
	}

}
