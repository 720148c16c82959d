package org.exowatch.tag;

import java.util.List;

/** How many words the sentences of a text share, told by the first letters of words. */
final class SharedWords {

	private static final int SHORTEST = 4;

	/** So that {@code promotes} and {@code promoting} are the same. */
	private static final int LETTERS = 6;

	/** Added to the number of a sentence's words, so that short ones do not win. */
	private static final int MORE_WORDS = 8;

	private static final int SCALE = 1000;

	private final ReadText text;

	private final int mask;

	/** Of a word, never 0; 0 where none is. */
	private final int[] hashes;

	/** In how many sentences it stands. */
	private final int[] counts;

	/** The last sentence, of a round, in which it was seen. */
	private final int[] seen;

	/** Of the words that count, one after the other. */
	private final int[] slots;

	private int size;

	private SharedWords(ReadText text) {
		this.text = text;
		int size = Integer.highestOneBit(Math.max(8, text.size())) * 2;
		this.mask = size - 1;
		this.hashes = new int[size];
		this.counts = new int[size];
		this.seen = new int[size];
		this.slots = new int[text.size()];
	}

	/**
	 * By sentence, from the first one on: in how many others its words stand, by number
	 * of its words.
	 */
	static int[] of(ReadText text, int first) {
		SharedWords words = new SharedWords(text);
		List<Sentence> sentences = text.sentences();
		int[] shared = new int[sentences.size() - first];
		int[] ends = new int[shared.length];
		for (int i = 0; i < shared.length; i++) {
			words.count(sentences.get(first + i), i + 1);
			ends[i] = words.size;
		}
		for (int i = 0; i < shared.length; i++) {
			shared[i] = words.shared((i == 0) ? 0 : ends[i - 1], ends[i], shared.length + i + 1);
		}
		return shared;
	}

	private void count(Sentence sentence, int mark) {
		for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
			if (isWord(token)) {
				int slot = slot(hash(token));
				this.slots[this.size++] = slot;
				this.counts[slot] += (this.seen[slot] == mark) ? 0 : 1;
				this.seen[slot] = mark;
			}
		}
	}

	private int shared(int from, int to, int mark) {
		int words = 0;
		int others = 0;
		for (int i = from; i < to; i++) {
			int slot = this.slots[i];
			if (this.seen[slot] != mark) {
				this.seen[slot] = mark;
				words++;
				others += this.counts[slot] - 1;
			}
		}
		return SCALE * others / (words + MORE_WORDS);
	}

	private boolean isWord(int token) {
		return this.text.end(token) - this.text.start(token) >= SHORTEST;
	}

	private int slot(int hash) {
		int slot = (hash ^ (hash >>> 15)) & this.mask;
		while (this.hashes[slot] != 0 && this.hashes[slot] != hash) {
			slot = (slot + 1) & this.mask;
		}
		this.hashes[slot] = hash;
		return slot;
	}

	/** Capitals, endings and a plural's s do not matter. */
	private int hash(int token) {
		int start = this.text.start(token);
		int end = this.text.end(token);
		int last = Math.min(start + LETTERS, (this.text.at(end - 1) == 's') ? end - 1 : end);
		int hash = 7;
		for (int i = start; i < last; i++) {
			char c = this.text.at(i);
			hash = hash * 31 + ((c >= 'A' && c <= 'Z') ? c + 32 : c);
		}
		return (hash * 0x9E3779B9) | 1;
	}

}
