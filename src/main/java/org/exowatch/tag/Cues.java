package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the phrases of an enum of cues in one pass.
 *
 * @param <C> the enum
 */
final class Cues<C extends Enum<C> & Cue> {

	private final PhraseTrie trie = new PhraseTrie();

	/** What a phrase says; one phrase may belong to several groups. */
	private final List<List<C>> meanings = new ArrayList<>();

	private final Class<C> type;

	Cues(Class<C> type, Words words) {
		this.type = type;
		for (C cue : type.getEnumConstants()) {
			cue.phrases().forEach((phrase) -> add(words.phrase(phrase), cue));
		}
	}

	private void add(int[] phrase, C cue) {
		int value = this.trie.add(phrase, this.meanings.size());
		if (value == this.meanings.size()) {
			this.meanings.add(new ArrayList<>());
		}
		this.meanings.get(value).add(cue);
	}

	/** All hits by group, in order; a group without hits is absent. */
	Map<C, List<Hit<C>>> in(ReadText text) {
		Map<C, List<Hit<C>>> hits = new EnumMap<>(this.type);
		for (Sentence sentence : text.sentences()) {
			for (Hit<C> hit : in(text, sentence)) {
				hits.computeIfAbsent(hit.cue(), (key) -> new ArrayList<>()).add(hit);
			}
		}
		return hits;
	}

	/** The hits of one sentence; shorter phrases within longer ones included. */
	List<Hit<C>> in(ReadText text, Sentence sentence) {
		List<Hit<C>> hits = new ArrayList<>();
		for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
			int node = PhraseTrie.root();
			for (int i = token; i < sentence.endToken(); i++) {
				node = this.trie.next(node, text.word(i));
				if (node == PhraseTrie.NONE) {
					break;
				}
				int value = this.trie.value(node);
				if (value != PhraseTrie.NONE) {
					for (C cue : this.meanings.get(value)) {
						hits.add(new Hit<>(cue, sentence, token, i + 1));
					}
				}
			}
		}
		return hits;
	}

}
