package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
		this(type, EnumSet.allOf(type), words);
	}

	/** Only some of the groups. */
	Cues(Class<C> type, Set<C> groups, Words words) {
		this.type = type;
		for (C cue : groups) {
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
			find(text, sentence, (hit) -> hits.computeIfAbsent(hit.cue(), (key) -> new ArrayList<>()).add(hit));
		}
		return hits;
	}

	/** Whether there is any hit. */
	boolean anyIn(ReadText text) {
		List<Hit<C>> hits = new ArrayList<>();
		for (Sentence sentence : text.sentences()) {
			find(text, sentence, hits::add);
			if (!hits.isEmpty()) {
				return true;
			}
		}
		return false;
	}

	/** The hits of one sentence; shorter phrases within longer ones included. */
	List<Hit<C>> in(ReadText text, Sentence sentence) {
		List<Hit<C>> hits = new ArrayList<>();
		find(text, sentence, hits::add);
		return hits;
	}

	private void find(ReadText text, Sentence sentence, Consumer<Hit<C>> hits) {
		for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
			int node = this.trie.first(text.word(token));
			for (int i = token + 1; node != PhraseTrie.NONE; i++) {
				int value = this.trie.value(node);
				if (value != PhraseTrie.NONE) {
					for (C cue : this.meanings.get(value)) {
						hits.accept(new Hit<>(cue, sentence, token, i));
					}
				}
				node = (i < sentence.endToken()) ? this.trie.next(node, text.word(i)) : PhraseTrie.NONE;
			}
		}
	}

}
