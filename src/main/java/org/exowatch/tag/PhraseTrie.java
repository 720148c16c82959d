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

	private long[] keys = new long[1 << 10];

	private int[] targets = new int[1 << 10];

	private int edges;

	private int[] values = new int[1 << 8];

	private int nodes = 1;

	PhraseTrie() {
		Arrays.fill(this.keys, -1L);
		Arrays.fill(this.values, NONE);
	}

	/** Adds a phrase unless it is empty or known; answers the value it then has. */
	int add(int[] phrase, int value) {
		if (phrase.length == 0) {
			return NONE;
		}
		int node = ROOT;
		for (int word : phrase) {
			int next = next(node, word);
			node = (next == NONE) ? grow(node, word) : next;
		}
		if (this.values[node] == NONE) {
			this.values[node] = value;
		}
		return this.values[node];
	}

	static int root() {
		return ROOT;
	}

	/** The node that a word leads to, or {@link #NONE}. */
	int next(int node, int word) {
		if (word < 0) {
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
		}
		insert(((long) node << 32) | word, this.nodes);
		return this.nodes++;
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
