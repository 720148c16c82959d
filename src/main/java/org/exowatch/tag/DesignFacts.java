package org.exowatch.tag;

import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;

import org.exowatch.document.Reason;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.jspecify.annotations.Nullable;

/** What the words of one text say about its design: how many sentences carry each cue. */
final class DesignFacts {

	private static final int CUES = DesignCue.values().length;

	private final ReadText text;

	private final SentenceHits<DesignCue> hits;

	/** Hits that say what was done. */
	private final BitSet done = new BitSet();

	/** By cue: sentences that count, each once. */
	private final int[] sentences = new int[CUES];

	/** By cue: words of the longest phrase in the title, 0 without one. */
	private final int[] titles = new int[CUES];

	private int measured = -1;

	/**
	 * Reads a text.
	 * @param done which hits say what was done
	 */
	DesignFacts(ReadText text, SentenceHits<DesignCue> hits, IntPredicate done) {
		this.text = text;
		this.hits = hits;
		int[] last = new int[CUES];
		for (int hit = 0; hit < hits.size(); hit++) {
			if (done.test(hit)) {
				this.done.set(hit);
				count(hit, last);
			}
		}
	}

	/**
	 * Counts a hit.
	 * @param last by cue, the number of the last sentence with it, plus one
	 */
	private void count(int hit, int[] last) {
		int cue = this.hits.number(hit);
		Sentence sentence = this.hits.sentence(hit);
		if (sentence.title()) {
			this.titles[cue] = Math.max(this.titles[cue], this.hits.length(hit));
		}
		else if (last[cue] != sentence.index() + 1 && counts(sentence)) {
			this.sentences[cue]++;
		}
		last[cue] = sentence.index() + 1;
	}

	@SuppressWarnings("EnumOrdinal")
	private static int place(DesignCue cue) {
		return cue.ordinal();
	}

	boolean title(DesignCue cue) {
		return this.titles[place(cue)] > 0;
	}

	/** Sentences after the title, those of a BACKGROUND section aside. */
	int sentences(DesignCue cue) {
		return this.sentences[place(cue)];
	}

	/** Sentences, the title counted three times. */
	int weight(DesignCue cue) {
		return sentences(cue) + (title(cue) ? 3 : 0);
	}

	/** Whether a phrase of at least so many words stands in the title. */
	boolean titlePhrase(DesignCue cue, int words) {
		return this.titles[place(cue)] >= words;
	}

	/** Sentences in which both cues stand, those of a BACKGROUND section aside. */
	int together(DesignCue cue, DesignCue other) {
		if (sentences(cue) == 0 || sentences(other) == 0) {
			return 0;
		}
		BitSet found = indexes(cue);
		found.and(indexes(other));
		return found.cardinality();
	}

	private BitSet indexes(DesignCue cue) {
		BitSet found = new BitSet();
		for (int hit = next(cue, 0); hit >= 0; hit = next(cue, hit + 1)) {
			if (counts(this.hits.sentence(hit))) {
				found.set(this.hits.sentence(hit).index());
			}
		}
		return found;
	}

	/**
	 * Sentences after the title that give a result in numbers: a share, a probability, a
	 * count.
	 */
	int measured() {
		if (this.measured < 0) {
			this.measured = 0;
			for (Sentence sentence : this.text.sentences()) {
				this.measured += (counts(sentence) && numbers(sentence)) ? 1 : 0;
			}
		}
		return this.measured;
	}

	/** Looks only between words, as none of the signs belongs to one. */
	private boolean numbers(Sentence sentence) {
		int from = sentence.start();
		for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
			if (signs(from, this.text.start(token))) {
				return true;
			}
			from = this.text.end(token);
		}
		return signs(from, sentence.end());
	}

	private boolean signs(int from, int to) {
		for (int i = from; i < to; i++) {
			char c = this.text.at(i);
			if ((c <= '>' && (c == '%' || c >= '<')) || c == '±') {
				return true;
			}
		}
		return false;
	}

	/** Whether the text goes on after its title. */
	boolean body() {
		for (Sentence sentence : this.text.sentences()) {
			if (!sentence.title()) {
				return true;
			}
		}
		return false;
	}

	/** Where the title stands, or null where it has no word. */
	@Nullable Span titleSpan() {
		Sentence first = this.text.sentences().isEmpty() ? null : this.text.sentences().get(0);
		return (first != null && first.title()) ? this.text.span(first) : null;
	}

	/** The next hit of a cue from one on, or -1. */
	private int next(DesignCue cue, int from) {
		int hit = this.done.nextSetBit(from);
		while (hit >= 0 && this.hits.cue(hit) != cue) {
			hit = this.done.nextSetBit(hit + 1);
		}
		return hit;
	}

	private static boolean counts(Sentence sentence) {
		return !sentence.title() && sentence.section() != SectionKind.BACKGROUND;
	}

	/** The place that shows a cue best: in the title, else its longest phrase. */
	Reason reason(DesignCue cue, boolean against) {
		int best = next(cue, 0);
		for (int hit = best; hit >= 0; hit = next(cue, hit + 1)) {
			boolean longer = this.hits.length(hit) > this.hits.length(best);
			if (longer && this.hits.sentence(hit).title() == this.hits.sentence(best).title()) {
				best = hit;
			}
		}
		Sentence sentence = this.hits.sentence(best);
		String rule = "evidence." + cue.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return new Reason(sentence.title() ? "TITLE" : "TEXT", rule, "\"" + this.hits.words(best) + "\"",
				this.text.span(sentence), against);
	}

}
