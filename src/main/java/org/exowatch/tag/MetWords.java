package org.exowatch.tag;

/**
 * Finds the numbers of words and remembers, of those met lately, letters and number: the
 * same few words make up most of every text, and neither form nor hash of them is needed
 * again. For one thread.
 */
final class MetWords {

	/** Places, of two; all of them stay in a processor's second cache. */
	private static final int PLACES = 12;

	/** Two words a place, the later one first: no more than a line of the cache. */
	private static final int PLACE = 8;

	private static final int SECOND = 4;

	private final Words words;

	/** Letters in two halves and number, twice; no word has the letters 0. */
	private final long[] met = new long[PLACE << PLACES];

	MetWords(Words words) {
		this.words = words;
	}

	int number(Tokenizer word) {
		if (!word.hasKey()) {
			return this.words.number(word.form());
		}
		long low = word.low();
		long high = word.high();
		int at = place(low, high);
		if (this.met[at] == low && this.met[at + 1] == high) {
			return (int) this.met[at + 2];
		}
		boolean second = this.met[at + SECOND] == low && this.met[at + SECOND + 1] == high;
		int number = second ? (int) this.met[at + SECOND + 2] : this.words.number(word.form());
		this.met[at + SECOND] = this.met[at];
		this.met[at + SECOND + 1] = this.met[at + 1];
		this.met[at + SECOND + 2] = this.met[at + 2];
		this.met[at] = low;
		this.met[at + 1] = high;
		this.met[at + 2] = number;
		return number;
	}

	private static int place(long low, long high) {
		long mixed = (low ^ (high * 0x9E3779B97F4A7C15L)) * 0xD6E8FEB86659FD93L;
		mixed ^= mixed >>> 32;
		return (int) ((mixed * 0xD6E8FEB86659FD93L) >>> (Long.SIZE - PLACES)) * PLACE;
	}

}
