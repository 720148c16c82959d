package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Reason;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tags.KeySentenceTag;

/** Weighs the sentences of a text and says which one states the main finding, and why. */
final class FindingChoice {

	/** What a sentence has to reach: in a study, and in a review. */
	private static final int[] ENOUGH = { -17, 27 };

	/** More in a text that is cut off, and in one of few sentences. */
	private static final int[] MORE_IN_CUT_TEXT = { 45, 28 };

	private static final int[] MORE_IN_SHORT_TEXT = { 19, 11 };

	private static final int FEW_SENTENCES = 4;

	/** Where results are labelled, some finding most likely stands. */
	private static final int LESS_IN_LABELLED_TEXT = 25;

	private static final int NO_SENTENCE = -1;

	private static final long NO_FINDING = FindingSign.FUTURE_ONLY.bit() | FindingSign.NOTICES.bit()
			| FindingSign.FRAGMENT.bit();

	private static final long SAYS = FindingSign.WE_SHOW.bit() | FindingSign.SHOWS.bit();

	private final ReadText text;

	private final FindingSigns sentences;

	/** Sets of signs, one a sentence. */
	private final long[] signs;

	/** More than all that can speak for a sentence. */
	private static final int EXCLUDED = 500;

	private final boolean review;

	private final int enough;

	private int best = NO_SENTENCE;

	private int bestScore = Integer.MIN_VALUE;

	private int next = NO_SENTENCE;

	private int nextScore = Integer.MIN_VALUE;

	FindingChoice(ReadText text, FindingSigns sentences, boolean review) {
		this.text = text;
		this.sentences = sentences;
		this.signs = sentences.all();
		this.review = review;
		this.enough = enough();
		for (int i = 0; i < this.signs.length; i++) {
			offer(i);
		}
	}

	private int enough() {
		int size = this.signs.length;
		int kind = this.review ? 1 : 0;
		boolean cut = size > 0 && FindingSign.BROKEN.in(this.signs[size - 1]);
		return ENOUGH[kind] + (cut ? MORE_IN_CUT_TEXT[kind] : 0)
				+ ((size <= FEW_SENTENCES) ? MORE_IN_SHORT_TEXT[kind] : 0)
				- (this.sentences.labelled() ? LESS_IN_LABELLED_TEXT : 0);
	}

	private void offer(int number) {
		int score = 0;
		for (long left = this.signs[number]; left != 0; left &= left - 1) {
			score += FindingSign.first(left).weight(this.review);
		}
		score -= excluded(number) ? EXCLUDED : 0;
		if (score >= this.bestScore) {
			this.next = this.best;
			this.nextScore = this.bestScore;
			this.best = number;
			this.bestScore = score;
		}
		else if (score > this.nextScore) {
			this.next = number;
			this.nextScore = score;
		}
	}

	/**
	 * Aims, plans, notices and fragments are no finding, whatever else speaks for them.
	 */
	private boolean excluded(int number) {
		long signs = this.signs[number];
		SectionKind section = this.sentences.sentence(number).section();
		boolean said = (signs & SAYS) != 0;
		boolean told = said || FindingSign.HAPPENED.in(signs);
		boolean elsewhere = FindingSign.ELSEWHERE.in(signs) || section == SectionKind.OBJECTIVE
				|| section == SectionKind.METHODS;
		return (signs & NO_FINDING) != 0 || (FindingSign.AIMS.in(signs) && !told) || (elsewhere && !said);
	}

	/** The choice with what spoke for and against it. */
	KeySentenceTag made() {
		if (this.best == NO_SENTENCE) {
			return new KeySentenceTag(null, List
				.of(new Reason("DEFAULT", "key-sentence.no-text", "there is no text beside the title", null, false)));
		}
		boolean chosen = this.bestScore >= this.enough;
		List<Reason> because = new ArrayList<>(3);
		because.add(reason(chosen ? "key-sentence.weights" : "key-sentence.none", verdict(chosen), this.best, false));
		String against = weighed(chosen);
		if (!against.isEmpty()) {
			because.add(reason("key-sentence.weights", against, this.best, true));
		}
		if (chosen && this.next != NO_SENTENCE) {
			because.add(reason("key-sentence.runner-up", "the next best scores " + this.nextScore, this.next, true));
		}
		return new KeySentenceTag(chosen ? this.text.span(this.sentences.sentence(this.best)) : null,
				List.copyOf(because));
	}

	private String verdict(boolean chosen) {
		String scores = "scores " + this.bestScore + ", needs " + this.enough + ": ";
		return (chosen ? "" : "no finding stated; the best ") + scores + weighed(!chosen);
	}

	/** The signs of the best sentence that speak against it, or those for it. */
	private String weighed(boolean against) {
		StringBuilder said = new StringBuilder();
		for (long left = this.signs[this.best]; left != 0; left &= left - 1) {
			FindingSign sign = FindingSign.first(left);
			int weight = sign.weight(this.review);
			if (against ? weight < 0 : weight > 0) {
				said.append(said.isEmpty() ? "" : ", ").append(sign.described(this.review));
			}
		}
		if (against && excluded(this.best)) {
			said.append(said.isEmpty() ? "" : ", ").append("is of a kind that tells no finding -" + EXCLUDED);
		}
		return said.toString();
	}

	private Reason reason(String rule, String detail, int number, boolean against) {
		return new Reason("MODEL", rule, detail, this.text.span(this.sentences.sentence(number)), against);
	}

}
