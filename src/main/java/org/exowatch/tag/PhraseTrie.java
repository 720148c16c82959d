package org.exowatch.tag;

import java.util.Arrays;

/**
 * Phrases as paths of word numbers, each with a value; found in one pass over a text. The
 * edges lie in one hash table, so that a vocabulary of a hundred thousand names stays
 * small.
 */
final class PhraseTrie {

	static final int NONE = -1;

	private static final int ROOT = 0;

	/** The nodes that first words lead to: most words of a text open no phrase. */
	private int[] first = new int[1 << 8];

	private long[] keys = new long[1 << 10];

	private int[] targets = new int[1 << 10];

	private int edges;

	private int[] values = new int[1 << 8];

	/**
	 * Which words may lead on from a node, a bit for each thirty-second of all words:
	 * most words do not, and need no look into the table.
	 */
	private int[] onward = new int[1 << 8];

	private int nodes = 1;

	PhraseTrie() {
		Arrays.fill(this.first, NONE);
		Arrays.fill(this.keys, -1L);
		Arrays.fill(this.values, NONE);
	}

	/** Adds a phrase unless it is empty or known; answers the value it then has. */
	int add(int[] phrase, int value) {
		if (phrase.length == 0) {
			return NONE;
		}
		int node = ROOT;
		for (int i = 0; i < phrase.length; i++) {
			int next = (i == 0) ? first(phrase[0]) : next(node, phrase[i]);
			node = (next == NONE) ? grow(node, phrase[i]) : next;
		}
		if (this.values[node] == NONE) {
			this.values[node] = value;
		}
		return this.values[node];
	}

	/** The node that the first word of a phrase leads to, or {@link #NONE}. */
	int first(int word) {
		return (word >= 0 && word < this.first.length) ? this.first[word] : NONE;
	}

	/** The node that a further word leads to, or {@link #NONE}. */
	int next(int node, int word) {
		if (word < 0 || (this.onward[node] & (1 << word)) == 0) {
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
		return this.values[node];
	}

	private int grow(int node, int word) {
		if (this.edges * 2 > this.keys.length) {
			widen();
		}
		if (this.nodes == this.values.length) {
			this.values = Arrays.copyOf(this.values, this.nodes * 2);
			Arrays.fill(this.values, this.nodes, this.values.length, NONE);
			this.onward = Arrays.copyOf(this.onward, this.values.length);
		}
		this.onward[node] |= 1 << word;
		if (node == ROOT) {
			open(word, this.nodes);
		}
		else {
			insert(((long) node << 32) | word, this.nodes);
		}
		return this.nodes++;
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

	private int slot(long key) {
		long mixed = key * 0x9E3779B97F4A7C15L;
		return (int) (mixed >>> 40) & (this.keys.length - 1);
	}

}
