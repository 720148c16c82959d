package org.exowatch.tag;

import java.util.Arrays;

/**
 * Phrases as paths of word numbers, each with a value; found in one pass over a text.
 * Most nodes have one way on, which lies beside the node; the others lie in one hash
 * table, so that a vocabulary of a hundred thousand names stays small.
 */
final class PhraseTrie {

	static final int NONE = -1;

	/** Numbers a node: value, ways on, word and target of the first way on. */
	private static final int ROW = 4;

	/**
	 * Which words may lead on from a node, a bit for each thirty-second of all words:
	 * most words do not, and need no look into the table.
	 */
	private static final int ONWARD = 1;

	private static final int WORD = 2;

	private static final int TARGET = 3;

	/** Lines of the filter, of two. */
	private static final int LINES = 11;

	/** Numbers a line. */
	private static final int LINE = 8;

	/** The nodes that first words lead to: most words of a text open no phrase. */
	private int[] first = new int[1 << 8];

	/** All that is known of a node in one place, as nodes are met at random. */
	private int[] rows = new int[ROW << 8];

	private long[] keys = new long[1 << 8];

	private int[] targets = new int[1 << 8];

	/**
	 * Bits of the ways on that are in the table, those of a node in one line of a cache:
	 * a node with many ways is met often, and most words do not lead on from it either.
	 */
	private final long[] filter = new long[LINE << LINES];

	private int edges;

	private int nodes;

	PhraseTrie() {
		Arrays.fill(this.first, NONE);
		Arrays.fill(this.keys, -1L);
	}

	/** Adds a phrase unless it is empty or known; answers the value it then has. */
	int add(int[] phrase, int value) {
		if (phrase.length == 0) {
			return NONE;
		}
		int node = first(phrase[0]);
		if (node == NONE) {
			node = node();
			open(phrase[0], node);
		}
		for (int i = 1; i < phrase.length; i++) {
			int next = next(node, phrase[i]);
			node = (next == NONE) ? grow(node, phrase[i]) : next;
		}
		if (value(node) == NONE) {
			this.rows[node * ROW] = value;
		}
		return value(node);
	}

	/** Whether a phrase has a value. */
	boolean has(int[] phrase) {
		int node = (phrase.length == 0) ? NONE : first(phrase[0]);
		for (int i = 1; i < phrase.length && node != NONE; i++) {
			node = next(node, phrase[i]);
		}
		return node != NONE && value(node) != NONE;
	}

	/** The node that the first word of a phrase leads to, or {@link #NONE}. */
	int first(int word) {
		return (word >= 0 && word < this.first.length) ? this.first[word] : NONE;
	}

	/** The node that a further word leads to, or {@link #NONE}. */
	int next(int node, int word) {
		int row = node * ROW;
		if (word < 0 || (this.rows[row + ONWARD] & (1 << word)) == 0) {
			return NONE;
		}
		return (this.rows[row + WORD] == word) ? this.rows[row + TARGET] : other(node, word);
	}

	private int other(int node, int word) {
		if ((this.filter[line(node, word)] & bit(word)) == 0) {
			return NONE;
		}
		long key = ((long) node << 32) | word;
		int slot = slot(key);
		while (this.keys[slot] != -1L) {
			if (this.keys[slot] == key) {
				return this.targets[slot];
			}
			slot = (slot + 1) & (this.keys.length - 1);
		}
		return NONE;
	}

	/** The value of the phrase that ends here, or {@link #NONE}. */
	int value(int node) {
		return this.rows[node * ROW];
	}

	private int node() {
		int row = this.nodes * ROW;
		if (row == this.rows.length) {
			this.rows = Arrays.copyOf(this.rows, row * 2);
		}
		this.rows[row] = NONE;
		this.rows[row + WORD] = NONE;
		return this.nodes++;
	}

	private int grow(int node, int word) {
		int target = node();
		int row = node * ROW;
		this.rows[row + ONWARD] |= 1 << word;
		if (this.rows[row + WORD] == NONE) {
			this.rows[row + WORD] = word;
			this.rows[row + TARGET] = target;
			return target;
		}
		if (this.edges * 2 > this.keys.length) {
			widen();
		}
		this.filter[line(node, word)] |= bit(word);
		insert(((long) node << 32) | word, target);
		return target;
	}

	private void open(int word, int target) {
		if (word >= this.first.length) {
			int old = this.first.length;
			this.first = Arrays.copyOf(this.first, Math.max(word + 1, old * 2));
			Arrays.fill(this.first, old, this.first.length, NONE);
		}
		this.first[word] = target;
	}

	private void insert(long key, int target) {
		int slot = slot(key);
		while (this.keys[slot] != -1L) {
			slot = (slot + 1) & (this.keys.length - 1);
		}
		this.keys[slot] = key;
		this.targets[slot] = target;
		this.edges++;
	}

	private void widen() {
		long[] oldKeys = this.keys;
		int[] oldTargets = this.targets;
		this.keys = new long[oldKeys.length * 2];
		this.targets = new int[oldKeys.length * 2];
		this.edges = 0;
		Arrays.fill(this.keys, -1L);
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldKeys[i] != -1L) {
				insert(oldKeys[i], oldTargets[i]);
			}
		}
	}

	private static int line(int node, int word) {
		return ((node * 0x85EBCA6B) >>> (Integer.SIZE - LINES)) * LINE + ((word * 0x9E3779B9) >>> 29);
	}

	private static long bit(int word) {
		return 1L << ((word * 0x9E3779B9) >>> 23);
	}

	private int slot(long key) {
		long mixed = key * 0x9E3779B97F4A7C15L;
		return (int) (mixed >>> 40) & (this.keys.length - 1);
	}

}
