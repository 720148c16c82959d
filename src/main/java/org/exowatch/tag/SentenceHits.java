package org.exowatch.tag;

/**
 * The hits of a set of cues in one text, numbered in order, each with its sentence.
 *
 * @param <C> the cues
 */
final class SentenceHits<C extends Enum<C> & Cue> {

	private final Cues<C> cues;

	private final ReadText text;

	private final CueHits hits;

	/** By hit. */
	private final int[] sentences;

	SentenceHits(Cues<C> cues, ReadText text) {
		this.cues = cues;
		this.text = text;
		this.hits = text.hits();
		this.sentences = new int[cues.size(this.hits)];
		int sentence = 0;
		for (int hit = 0; hit < this.sentences.length; hit++) {
			int first = firstToken(hit);
			while (text.sentences().get(sentence).endToken() <= first) {
				sentence++;
			}
			this.sentences[hit] = sentence;
		}
	}

	int size() {
		return this.sentences.length;
	}

	C cue(int hit) {
		return this.cues.cue(this.hits, hit);
	}

	/** The place of the cue in its enum. */
	int number(int hit) {
		return this.cues.number(this.hits, hit);
	}

	Sentence sentence(int hit) {
		return this.text.sentences().get(this.sentences[hit]);
	}

	/** Whether two hits of this set and another of the same text share a sentence. */
	boolean together(int hit, SentenceHits<?> others, int other) {
		return this.sentences[hit] == others.sentences[other];
	}

	int firstToken(int hit) {
		return this.cues.firstToken(this.hits, hit);
	}

	/** The word after the last one. */
	int endToken(int hit) {
		return this.cues.endToken(this.hits, hit);
	}

	/** How many words it has. */
	int length(int hit) {
		return endToken(hit) - firstToken(hit);
	}

	/** The words as they stand. */
	String words(int hit) {
		return this.text.text(firstToken(hit), endToken(hit));
	}

	/** Whether a cue stands anywhere. */
	boolean any(C cue) {
		for (int hit = 0; hit < size(); hit++) {
			if (cue(hit) == cue) {
				return true;
			}
		}
		return false;
	}

}
