package org.exowatch.tag;

/**
 * What each term of {@link DesignModel} speaks for: a table by hash, small enough for a
 * processor's second cache, as every text looks some hundred terms up at random.
 */
final class DesignWeights {

	/** The largest number of one byte: a weight is so many parts of its row's scale. */
	static final int PARTS = Byte.MAX_VALUE;

	private static final int WIDTH = DesignModel.CLASSES.size();

	/** Bits of a hash that {@link #known} tells apart. */
	private static final int KNOWN = 19;

	/** Of a hash; what is left of it is told by the row. */
	private static final int CHECK = 24;

	private static final int SHARE = 16;

	/** A bit for each known term by hash: most pairs of words are unknown. */
	private final long[] known = new long[1 << (KNOWN - 6)];

	/** How many rows stand before those of each number of {@link #known}. */
	private final int[] before = new int[this.known.length + 1];

	/** Hash of each row. */
	private final int[] keys;

	/**
	 * Two a term, all that is needed of it: the upper bits of its hash, its share, its
	 * scale and the weight of the first class; the weights of the eight others. They
	 * stand in the order of the bits of {@link #known}, so that a bit tells the row;
	 * those whose bit another has as well follow after the others of their number.
	 */
	private final long[] rows;

	/**
	 * Weights of terms.
	 * @param hashes one a term, no two the same
	 * @param weights of all terms, one after the other
	 */
	DesignWeights(int[] hashes, short[] shares, short[] scales, byte[] weights) {
		this.keys = new int[hashes.length];
		this.rows = new long[2 * hashes.length];
		for (int hash : hashes) {
			this.known[place(hash)] |= 1L << hash;
			this.before[place(hash) + 1]++;
		}
		for (int i = 0; i < this.known.length; i++) {
			this.before[i + 1] += this.before[i];
		}
		boolean[] taken = new boolean[hashes.length];
		for (int i = 0; i < hashes.length; i++) {
			int row = likely(hashes[i]);
			for (int next = others(hashes[i]); taken[row]; next++) {
				row = next;
			}
			taken[row] = true;
			this.keys[row] = hashes[i];
			put(2 * row, hashes[i], ((shares[i] & 0xFFFFL) << SHARE) | (scales[i] & 0xFFFF), weights, i * WIDTH);
		}
	}

	private void put(int at, int hash, long shareAndScale, byte[] weights, int from) {
		this.rows[at] = (((long) check(hash) << (2 * SHARE)) | shareAndScale) << Byte.SIZE | (weights[from] & 0xFF);
		for (int c = 1; c < WIDTH; c++) {
			this.rows[at + 1] |= (weights[from + c] & 0xFFL) << (Byte.SIZE * (c - 1));
		}
	}

	private static int check(int hash) {
		return hash >>> (Integer.SIZE - CHECK);
	}

	private static int place(int hash) {
		return (hash >>> 6) & ((1 << (KNOWN - 6)) - 1);
	}

	/** 1, or 0 if a term cannot be known. */
	int mayKnow(int hash) {
		return (int) (this.known[place(hash)] >>> hash) & 1;
	}

	/** The row of a term that may be known, unless another one has the same bit. */
	private int likely(int hash) {
		int place = place(hash);
		return this.before[place] + Long.bitCount(this.known[place] & ((1L << hash) - 1));
	}

	/** The first row that no bit tells, of a number of {@link #known}. */
	private int others(int hash) {
		int place = place(hash);
		return this.before[place] + Long.bitCount(this.known[place]);
	}

	/** Where the row of a term is that may be known, -1 for one that is not. */
	int term(int hash) {
		int likely = 2 * likely(hash);
		if ((int) (this.rows[likely] >>> (Long.SIZE - CHECK)) == check(hash)) {
			return likely;
		}
		int end = this.before[place(hash) + 1];
		for (int row = others(hash); row < end; row++) {
			if (this.keys[row] == hash) {
				return 2 * row;
			}
		}
		return -1;
	}

	/** How much a term counts towards the length of a text. */
	int share(int term) {
		return (short) (this.rows[term] >>> (SHARE + Byte.SIZE));
	}

	/** How much a term speaks for a class, in parts. */
	int weight(int term, int type) {
		int part = (byte) ((type == 0) ? this.rows[term] : this.rows[term + 1] >>> (Byte.SIZE * (type - 1)));
		return (short) (this.rows[term] >>> Byte.SIZE) * part;
	}

	/** Adds what a term that weighs so much speaks for. */
	void add(int term, float times, float[] scores) {
		long row = this.rows[term];
		float scaled = (short) (row >>> Byte.SIZE) * times;
		scores[0] += (byte) row * scaled;
		long others = this.rows[term + 1];
		for (int c = 1; c < WIDTH; c++) {
			scores[c] += (byte) others * scaled;
			others >>>= Byte.SIZE;
		}
	}

}
