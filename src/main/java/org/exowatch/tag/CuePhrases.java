package org.exowatch.tag;

import java.util.Arrays;

/**
 * The phrases of all sets of cues in one trie, so that a text is gone through once for
 * all of them.
 */
final class CuePhrases {

	private static final int CUE_BITS = 16;

	private final PhraseTrie trie = new PhraseTrie();

	/**
	 * What a phrase says: the set in the upper half, the cue in the lower; one phrase may
	 * say several things, in several sets.
	 */
	private int[][] meanings = new int[1 << 10][];

	private int size;

	private int sets;

	/** A number for one more set. */
	int addSet() {
		return this.sets++;
	}

	int sets() {
		return this.sets;
	}

	void add(int[] phrase, int set, int cue) {
		int value = this.trie.add(phrase, this.size);
		if (value == PhraseTrie.NONE) {
			return;
		}
		if (value == this.size) {
			this.meanings = (value < this.meanings.length) ? this.meanings : Arrays.copyOf(this.meanings, value * 2);
			this.meanings[this.size++] = new int[0];
		}
		int[] known = this.meanings[value];
		int[] more = Arrays.copyOf(known, known.length + 1);
		more[known.length] = (set << CUE_BITS) | cue;
		this.meanings[value] = more;
	}

	/** Finds them sentence by sentence; shorter phrases within longer ones included. */
	void find(ReadText text, CueHits hits) {
		hits.clear(this.sets);
		Tokens tokens = text.tokens();
		for (Sentence sentence : text.sentences()) {
			int to = sentence.endToken();
			for (int token = sentence.firstToken(); token < to; token++) {
				int node = this.trie.first(tokens.word(token));
				if (node != PhraseTrie.NONE) {
					find(tokens, node, token, to, hits);
				}
			}
		}
	}

	/** Those that start at a word, which leads to a node. */
	private void find(Tokens tokens, int first, int token, int to, CueHits hits) {
		int node = first;
		int end = token + 1;
		while (node != PhraseTrie.NONE) {
			int value = this.trie.value(node);
			if (value != PhraseTrie.NONE) {
				for (int meaning : this.meanings[value]) {
					hits.add(meaning >>> CUE_BITS, meaning & ((1 << CUE_BITS) - 1), token, end);
				}
			}
			node = (end < to) ? this.trie.next(node, tokens.word(end)) : PhraseTrie.NONE;
			end++;
		}
	}

}
