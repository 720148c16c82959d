package org.exowatch.tag;

import java.util.Arrays;

/** Where the phrases of all sets of cues stand in one text; each set's in order. */
final class CueHits {

	private static final int ENTRY = 3;

	/** Hits of a set that have room from the start. */
	private static final int FEW = 16;

	/** What goes beyond is not kept for the next text. */
	private static final int KEPT = 1 << 12;

	/** By set: cue, first word and the word after the last one of each hit. */
	private int[][] hits = {};

	private int[] sizes = {};

	/** Begins another text, of which there are no hits yet. */
	void clear(int sets) {
		if (this.sizes.length != sets) {
			this.sizes = new int[sets];
			this.hits = new int[sets][FEW * ENTRY];
		}
		for (int set = 0; set < sets; set++) {
			if (room(set) > KEPT) {
				this.hits[set] = new int[FEW * ENTRY];
			}
		}
		Arrays.fill(this.sizes, 0);
	}

	void add(int set, int cue, int firstToken, int endToken) {
		int at = this.sizes[set] * ENTRY;
		if (at == this.hits[set].length) {
			this.hits[set] = Arrays.copyOf(this.hits[set], at * 2);
		}
		int[] all = this.hits[set];
		all[at] = cue;
		all[at + 1] = firstToken;
		all[at + 2] = endToken;
		this.sizes[set]++;
	}

	/** For how many hits of a set memory is held. */
	int room(int set) {
		return this.hits[set].length / ENTRY;
	}

	/** How many hits a set has. */
	int size(int set) {
		return this.sizes[set];
	}

	int cue(int set, int hit) {
		return this.hits[set][hit * ENTRY];
	}

	int firstToken(int set, int hit) {
		return this.hits[set][hit * ENTRY + 1];
	}

	int endToken(int set, int hit) {
		return this.hits[set][hit * ENTRY + 2];
	}

	/** The first hit of a set that starts at a word or after it. */
	int from(int set, int token) {
		int low = 0;
		int high = this.sizes[set];
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (firstToken(set, middle) < token) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
