package org.exowatch.tag;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.exowatch.document.SectionKind;

/**
 * What the rules' cues and the manner of a text add to {@link DesignModel}: numbers, each
 * with a place of its own.
 */
final class DesignShape {

	private static final int[] SENTENCES = { 1, 2, 3, 5 };

	private static final int[] MORE_SENTENCES = { 1, 2, 3, 5, 8 };

	private static final int[] LENGTHS = { 1, 2, 3, 5, 8, 12 };

	private static final int[] WORDS = { 60, 100, 150, 200, 250, 300 };

	private static final int[] TITLE_WORDS = { 4, 6, 9, 13 };

	private static final int CUE_PLACES = SENTENCES.length + 3;

	private static final int WORD_PLACES = MORE_SENTENCES.length + 2;

	private static final DesignCue[] CUES = DesignCue.values();

	private static final SectionKind[] SECTIONS = SectionKind.values();

	private static final StudyWord[] GROUPS = StudyWord.values();

	private static final int FIRST_WORD = CUES.length * CUE_PLACES;

	private static final int FIRST_OTHER = FIRST_WORD + GROUPS.length * WORD_PLACES;

	private static final int FIRST_SECTION = FIRST_OTHER + SENTENCES.length + LENGTHS.length + WORDS.length
			+ TITLE_WORDS.length + 2;

	/** How many numbers there are. */
	static final int SIZE = FIRST_SECTION + SECTIONS.length;

	private static final float CUE = 0.1f;

	private static final float WORD = 0.05f;

	/** Numbers of a usual text. */
	private static final int FEW = 64;

	private int[] places = new int[FEW];

	private float[] values = new float[FEW];

	private int size;

	private final ReadText text;

	private DesignShape(ReadText text) {
		this.text = text;
	}

	/**
	 * Reads a text.
	 * @param words what {@link WordHash} makes of it
	 */
	static DesignShape of(ReadText text, int[] words, SentenceHits<DesignCue> hits, int measured) {
		DesignShape shape = new DesignShape(text);
		shape.cues(hits);
		shape.groups(words);
		shape.lengths(measured);
		shape.title();
		return shape;
	}

	/** Changes with every change of the cues: weights are good for one layout only. */
	static int layout() {
		int hash = SIZE;
		for (DesignCue cue : CUES) {
			hash = hash * 31 + Objects.hash(cue.name(), cue.phrases());
		}
		for (StudyWord group : GROUPS) {
			hash = hash * 31 + Objects.hash(group.name(), group.words());
		}
		return hash;
	}

	int size() {
		return this.size;
	}

	int place(int i) {
		return this.places[i];
	}

	float value(int i) {
		return this.values[i];
	}

	private void add(int place, float value) {
		if (this.size == this.places.length) {
			this.places = Arrays.copyOf(this.places, this.size * 2);
			this.values = Arrays.copyOf(this.values, this.size * 2);
		}
		this.places[this.size] = place;
		this.values[this.size++] = value;
	}

	private int steps(int first, int[] steps, int count, float value) {
		for (int i = 0; i < steps.length && count >= steps[i]; i++) {
			add(first + i, value);
		}
		return first + steps.length;
	}

	private void cues(SentenceHits<DesignCue> hits) {
		int[] counts = new int[CUES.length];
		int[] last = new int[CUES.length];
		BitSet titled = new BitSet(CUES.length);
		Arrays.fill(last, -1);
		for (int hit = 0; hit < hits.size(); hit++) {
			int cue = hits.number(hit);
			Sentence sentence = hits.sentence(hit);
			if (sentence.title()) {
				titled.set(cue);
			}
			else if (sentence.index() != last[cue]) {
				counts[cue]++;
			}
			last[cue] = sentence.index();
		}
		for (int i = 0; i < CUES.length; i++) {
			if (last[i] >= 0) {
				cue(i * CUE_PLACES, counts[i], titled.get(i), last[i]);
			}
		}
	}

	private void cue(int first, int count, boolean titled, int last) {
		int at = steps(first, SENTENCES, count, CUE);
		add(at, CUE * share(count));
		if (titled) {
			add(at + 1, CUE);
		}
		if (last == this.text.sentences().size() - 1) {
			add(at + 2, CUE);
		}
	}

	private float share(int count) {
		return (float) count / Math.max(1, this.text.sentences().size() - 1);
	}

	private void groups(int[] words) {
		int[] counts = new int[GROUPS.length];
		long title = 0;
		for (Sentence sentence : this.text.sentences()) {
			long found = StudyWord.in(words, sentence.firstToken(), Math.min(sentence.endToken(), words.length));
			if (sentence.title()) {
				title = found;
				continue;
			}
			for (; found != 0; found &= found - 1) {
				counts[Long.numberOfTrailingZeros(found)]++;
			}
		}
		for (int i = 0; i < GROUPS.length; i++) {
			group(i, counts[i], (title & (1L << i)) != 0);
		}
	}

	private void group(int group, int count, boolean titled) {
		int at = FIRST_WORD + group * WORD_PLACES;
		if (count > 0) {
			add(steps(at, MORE_SENTENCES, count, WORD), WORD * 2 * share(count));
		}
		if (titled) {
			add(at + WORD_PLACES - 1, WORD);
		}
	}

	private void lengths(int measured) {
		List<Sentence> sentences = this.text.sentences();
		int at = steps(FIRST_OTHER, SENTENCES, measured, CUE);
		at = steps(at, LENGTHS, sentences.size(), CUE);
		at = steps(at, WORDS, this.text.size(), WORD);
		steps(at, TITLE_WORDS, this.text.firstOfBody(), WORD);
		sections();
	}

	private void sections() {
		Set<SectionKind> found = EnumSet.noneOf(SectionKind.class);
		this.text.sentences().forEach((sentence) -> found.add(sentence.section()));
		for (int i = 0; i < SECTIONS.length; i++) {
			if (found.contains(SECTIONS[i])) {
				add(FIRST_SECTION + i, WORD);
			}
		}
	}

	private void title() {
		int end = this.text.endOfTitle();
		boolean colon = false;
		boolean question = false;
		for (int i = 0; i < end; i++) {
			colon |= this.text.at(i) == ':';
			question |= this.text.at(i) == '?';
		}
		if (colon) {
			add(FIRST_SECTION - 2, WORD);
		}
		if (question) {
			add(FIRST_SECTION - 1, WORD);
		}
	}

}
