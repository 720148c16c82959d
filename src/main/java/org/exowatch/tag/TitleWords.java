package org.exowatch.tag;

import java.util.Arrays;

/** The words of a title of four letters or more, to tell which of them a sentence has. */
final class TitleWords {

	private static final int SHORTEST = 4;

	/** One bit each. */
	private static final int MOST = 64;

	/** What words open with, by letter, and for each how long they are, a bit each. */
	private static final int OPENINGS = 32;

	private final ReadText text;

	private final int[] openings = new int[OPENINGS];

	private int[] hashes = new int[MOST / 4];

	private int size;

	TitleWords(ReadText text) {
		this.text = text;
		for (int token = 0; token < text.firstOfBody() && this.size < MOST; token++) {
			if (text.end(token) - text.start(token) >= SHORTEST) {
				add(token);
			}
		}
	}

	private void add(int token) {
		int hash = hash(token);
		if (number(hash) < 0) {
			this.hashes = (this.size < this.hashes.length) ? this.hashes : Arrays.copyOf(this.hashes, MOST);
			this.hashes[this.size++] = hash;
			this.openings[opening(token)] |= 1 << length(token);
		}
	}

	/** The number of a word of the title by its hash, or -1. */
	private int number(int hash) {
		for (int i = 0; i < this.size; i++) {
			if (this.hashes[i] == hash) {
				return i;
			}
		}
		return -1;
	}

	/** How many quarters of the title's words so many are: 0 to 4. */
	int quarters(int count) {
		return (this.size == 0) ? 0 : 4 * count / this.size;
	}

	/** How many of the title's words a sentence has. */
	int countIn(Sentence sentence) {
		long found = 0;
		for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
			if ((this.openings[opening(token)] & (1 << length(token))) != 0
					&& this.text.end(token) - this.text.start(token) >= SHORTEST) {
				int number = number(hash(token));
				found |= (number >= 0) ? 1L << number : 0;
			}
		}
		return Long.bitCount(found);
	}

	private int opening(int token) {
		return this.text.at(this.text.start(token)) & (OPENINGS - 1);
	}

	/** Without a plural's s. */
	private int length(int token) {
		int end = this.text.end(token);
		return end - this.text.start(token) - ((this.text.at(end - 1) == 's') ? 1 : 0);
	}

	/** Capitals and a plural's s do not matter. */
	private int hash(int token) {
		int start = this.text.start(token);
		int last = start + length(token);
		int hash = 7;
		for (int i = start; i < last; i++) {
			char c = this.text.at(i);
			hash = hash * 31 + ((c >= 'A' && c <= 'Z') ? c + 32 : c);
		}
		return hash;
	}

}
