package org.exowatch.tag;

import java.util.Arrays;

/**
 * The known terms of one text, each once, with how often it stands there and where. Made
 * once for many texts; for one thread.
 */
final class DesignTermCounts {

	private static final float[] WEIGHTS = new float[64];

	static {
		for (int i = 1; i < WEIGHTS.length; i++) {
			WEIGHTS[i] = 1 + (float) StrictMath.log(i);
		}
	}

	/** Of the longest text that is read. */
	private static final int MOST = 3 * DesignModel.MOST_WORDS + 8;

	/** Place plus one, by number of the term. */
	private final int[] slots = new int[Integer.highestOneBit(MOST) << 1];

	private final int[] terms = new int[MOST];

	private final byte[] counts = new byte[MOST];

	private final int[] firsts = new int[MOST];

	private final byte[] lengths = new byte[MOST];

	private int size;

	/** How many slots are in use, less one. */
	private int mask;

	/** Begins another text, of so many words. */
	void clear(int words) {
		this.size = 0;
		this.mask = (Integer.highestOneBit(3 * words + 8) << 1) - 1;
		Arrays.fill(this.slots, 0, this.mask + 1, 0);
	}

	/**
	 * Takes a group of words.
	 * @param known 1 if it may be a term, else 0: added, as a branch would be guessed
	 * wrongly every other time
	 */
	void offer(int hash, int first, int end, int known) {
		this.terms[this.size] = hash;
		this.firsts[this.size] = first;
		this.lengths[this.size] = (byte) (end - first);
		this.size += known;
	}

	/**
	 * Puts in place of all that was offered the terms that are known, each once. All are
	 * looked up before the first is counted, so that the processor waits for the memory
	 * of many at a time.
	 */
	void count(DesignWeights known) {
		int offered = this.size;
		for (int i = 0; i < offered; i++) {
			this.terms[i] = known.term(this.terms[i]);
		}
		this.size = 0;
		for (int i = 0; i < offered; i++) {
			int term = this.terms[i];
			if (term >= 0) {
				add(term, this.firsts[i], this.lengths[i]);
			}
		}
	}

	private void add(int term, int first, byte length) {
		int slot = ((term * 0x9E3779B9) >>> 8) & this.mask;
		while (this.slots[slot] != 0) {
			int at = this.slots[slot] - 1;
			if (this.terms[at] == term) {
				this.counts[at] = (byte) Math.min(this.counts[at] + 1, WEIGHTS.length - 1);
				return;
			}
			slot = (slot + 1) & this.mask;
		}
		this.terms[this.size] = term;
		this.counts[this.size] = 1;
		this.firsts[this.size] = first;
		this.lengths[this.size] = length;
		this.slots[slot] = ++this.size;
	}

	int size() {
		return this.size;
	}

	int term(int i) {
		return this.terms[i];
	}

	/** What a term that stands there twice counts is less than double. */
	float weight(int i) {
		return WEIGHTS[this.counts[i]];
	}

	/** The words of a term where it stands first. */
	String words(int i, ReadText text) {
		return text.text(this.firsts[i], this.firsts[i] + this.lengths[i]);
	}

	int firstToken(int i) {
		return this.firsts[i];
	}

}
