package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
	private final List<int[]> meanings = new ArrayList<>();

	private int sets;

	/** A number for one more set. */
	int addSet() {
		return this.sets++;
	}

	int sets() {
		return this.sets;
	}

	void add(int[] phrase, int set, int cue) {
		int value = this.trie.add(phrase, this.meanings.size());
		if (value == PhraseTrie.NONE) {
			return;
		}
		if (value == this.meanings.size()) {
			this.meanings.add(new int[0]);
		}
		int[] known = this.meanings.get(value);
		int[] more = Arrays.copyOf(known, known.length + 1);
		more[known.length] = (set << CUE_BITS) | cue;
		this.meanings.set(value, more);
	}

	/** Finds them sentence by sentence; shorter phrases within longer ones included. */
	void find(ReadText text, CueHits hits) {
		hits.clear(this.sets);
		for (Sentence sentence : text.sentences()) {
			int to = sentence.endToken();
			for (int token = sentence.firstToken(); token < to; token++) {
				int node = this.trie.first(text.word(token));
				for (int end = token + 1; node != PhraseTrie.NONE; end++) {
					int value = this.trie.value(node);
					if (value != PhraseTrie.NONE) {
						add(this.meanings.get(value), token, end, hits);
					}
					node = (end < to) ? this.trie.next(node, text.word(end)) : PhraseTrie.NONE;
				}
			}
		}
	}

	private static void add(int[] meanings, int token, int end, CueHits hits) {
		for (int meaning : meanings) {
			hits.add(meaning >>> CUE_BITS, meaning & ((1 << CUE_BITS) - 1), token, end);
		}
	}

}
