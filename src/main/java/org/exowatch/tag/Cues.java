package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of an enum of cues. All sets of cues that are made with the same words are
 * found together, in one pass over a text.
 *
 * @param <C> the enum
 */
final class Cues<C extends Enum<C> & Cue> {

	private final Class<C> type;

	private final List<C> groups;

	/** Number in {@link CuePhrases}. */
	private final int set;

	Cues(Class<C> type, Words words) {
		this(type, EnumSet.allOf(type), words);
	}

	/** Only some of the groups. */
	Cues(Class<C> type, Set<C> groups, Words words) {
		this.type = type;
		this.groups = List.copyOf(groups);
		this.set = words.cues().addSet();
		for (int i = 0; i < this.groups.size(); i++) {
			for (String phrase : this.groups.get(i).phrases()) {
				words.cues().add(words.phrase(phrase), this.set, i);
			}
		}
	}

	/** All hits by group, in order; a group without hits is absent. */
	Map<C, List<Hit<C>>> in(ReadText text) {
		Map<C, List<Hit<C>>> found = new EnumMap<>(this.type);
		CueHits hits = text.hits();
		int i = 0;
		for (Sentence sentence : text.sentences()) {
			for (; i < hits.size(this.set) && hits.firstToken(this.set, i) < sentence.endToken(); i++) {
				Hit<C> hit = hit(hits, i, sentence);
				List<Hit<C>> same = found.get(hit.cue());
				if (same == null) {
					same = new ArrayList<>();
					found.put(hit.cue(), same);
				}
				same.add(hit);
			}
		}
		return found;
	}

	/** The number of the first hit that starts at a word or after it. */
	int from(CueHits hits, int token) {
		return hits.from(this.set, token);
	}

	/** How many hits there are, numbered in order. */
	int size(CueHits hits) {
		return hits.size(this.set);
	}

	/** The group of a hit by its number. */
	C cue(CueHits hits, int hit) {
		return this.groups.get(hits.cue(this.set, hit));
	}

	/** The place of that group among all that are looked for, in the enum's order. */
	int number(CueHits hits, int hit) {
		return hits.cue(this.set, hit);
	}

	int firstToken(CueHits hits, int hit) {
		return hits.firstToken(this.set, hit);
	}

	/** The word after the last one. */
	int endToken(CueHits hits, int hit) {
		return hits.endToken(this.set, hit);
	}

	/** Whether there is any hit. */
	boolean anyIn(ReadText text) {
		return text.hits().size(this.set) > 0;
	}

	/** The hits of one sentence; shorter phrases within longer ones included. */
	List<Hit<C>> in(ReadText text, Sentence sentence) {
		CueHits hits = text.hits();
		int first = hits.from(this.set, sentence.firstToken());
		int end = first;
		while (end < hits.size(this.set) && hits.firstToken(this.set, end) < sentence.endToken()) {
			end++;
		}
		List<Hit<C>> found = new ArrayList<>(end - first);
		for (int i = first; i < end; i++) {
			found.add(hit(hits, i, sentence));
		}
		return found;
	}

	private Hit<C> hit(CueHits hits, int hit, Sentence sentence) {
		return new Hit<>(this.groups.get(hits.cue(this.set, hit)), sentence, hits.firstToken(this.set, hit),
				hits.endToken(this.set, hit));
	}

}
