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

	/** Of a hash; what is left of it is told by the place. */
	private static final int CHECK = 24;

	private static final int SHARE = 16;

	/** A bit for each known term by hash: most pairs of words are unknown. */
	private final long[] known = new long[1 << (KNOWN - 6)];

	/**
	 * Two a term, all that is needed of it: the upper bits of its hash, its share, its
	 * scale and the weight of the first class; the weights of the eight others. 0 where
	 * nothing is.
	 */
	private final long[] rows;

	/** Room for so many terms. */
	DesignWeights(int terms) {
		this.rows = new long[2 * (Integer.highestOneBit(Math.max(1, terms)) << 1)];
	}

	/**
	 * Adds a term.
	 * @param weights of all terms, this one's from a place on
	 */
	void add(int hash, short share, short scale, byte[] weights, int from) {
		int at = slot(hash);
		while (this.rows[at] != 0) {
			at = (at + 2) & (this.rows.length - 1);
		}
		this.rows[at] = ((((long) check(hash) << SHARE) | (share & 0xFFFF)) << SHARE | (scale & 0xFFFF)) << Byte.SIZE
				| (weights[from] & 0xFF);
		for (int c = 1; c < WIDTH; c++) {
			this.rows[at + 1] |= (weights[from + c] & 0xFFL) << (Byte.SIZE * (c - 1));
		}
		this.known[place(hash)] |= 1L << hash;
	}

	private static int check(int hash) {
		return hash >>> (Integer.SIZE - CHECK);
	}

	private int slot(int hash) {
		return (hash << 1) & (this.rows.length - 1);
	}

	private static int place(int hash) {
		return (hash >>> 6) & ((1 << (KNOWN - 6)) - 1);
	}

	/** 1, or 0 if a term cannot be known. */
	int mayKnow(int hash) {
		return (int) (this.known[place(hash)] >>> hash) & 1;
	}

	/** Where the row of a term is, -1 for one that is not known. */
	int term(int hash) {
		int check = check(hash);
		int at = slot(hash);
		for (long row = this.rows[at]; row != 0; row = this.rows[at]) {
			if ((int) (row >>> (Long.SIZE - CHECK)) == check) {
				return at;
			}
			at = (at + 2) & (this.rows.length - 1);
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
