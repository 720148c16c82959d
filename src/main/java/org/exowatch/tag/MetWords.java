package org.exowatch.tag;

/**
 * Finds the numbers and {@linkplain WordHash hashes} of words and remembers both for
 * those met lately: the same few words make up most of every text, and their forms are
 * not needed again. For one thread.
 */
final class MetWords {

	/** Places, of two; all of them are half of a processor's second cache. */
	private static final int PLACES = 13;

	/** Two words a place, the later one first: no more than a line of the cache. */
	private static final int PLACE = 8;

	private static final int SECOND = 4;

	private final Words words;

	private final boolean adds;

	/** Letters in two halves, number, hash; twice. No word has the letters 0. */
	private final long[] met = new long[PLACE << PLACES];

	private int number;

	private int hash;

	MetWords(Words words) {
		this(words, false);
	}

	private MetWords(Words words, boolean adds) {
		this.words = words;
		this.adds = adds;
	}

	/** For rules that are being built: a word that has no number gets one. */
	static MetWords adding(Words words) {
		return new MetWords(words, true);
	}

	/** Takes a word. */
	void meet(Tokenizer word) {
		if (!word.hasKey()) {
			this.number = look(word);
			this.hash = word.hash();
			return;
		}
		long low = word.low();
		long high = word.high();
		int at = place(low, high);
		if (this.met[at] != low || this.met[at + 1] != high) {
			toFront(at, word);
		}
		this.number = (int) this.met[at + 2];
		this.hash = (int) this.met[at + 3];
	}

	/** Puts a word in front; the one that was there becomes the second. */
	private void toFront(int at, Tokenizer word) {
		boolean second = this.met[at + SECOND] == word.low() && this.met[at + SECOND + 1] == word.high();
		long known = second ? this.met[at + SECOND + 2] : look(word);
		long hashed = second ? this.met[at + SECOND + 3] : word.hash();
		System.arraycopy(this.met, at, this.met, at + SECOND, SECOND);
		this.met[at] = word.low();
		this.met[at + 1] = word.high();
		this.met[at + 2] = known;
		this.met[at + 3] = hashed;
	}

	private int look(Tokenizer word) {
		return this.adds ? this.words.add(word.form()) : this.words.number(word.form());
	}

	/** The number of the word that was met last. */
	int number() {
		return this.number;
	}

	/** Its hash. */
	int hash() {
		return this.hash;
	}

	private static int place(long low, long high) {
		long mixed = (low ^ (high * 0x9E3779B97F4A7C15L)) * 0xD6E8FEB86659FD93L;
		mixed ^= mixed >>> 32;
		return (int) ((mixed * 0xD6E8FEB86659FD93L) >>> (Long.SIZE - PLACES)) * PLACE;
	}

}
