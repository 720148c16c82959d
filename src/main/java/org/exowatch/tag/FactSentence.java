package org.exowatch.tag;

import java.util.Arrays;
import java.util.EnumSet;

import org.exowatch.document.SectionKind;
import org.exowatch.tag.FactCue.Group;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with the cues of facts that stand in it, longest phrases only. One object
 * serves one sentence after the other.
 */
final class FactSentence {

	private final ReadText text;

	private Sentence sentence = new Sentence(0, 0, 0, SectionKind.BODY, 0, 0);

	private FactCue[] cues = new FactCue[16];

	private int[] firsts = new int[16];

	private int[] ends = new int[16];

	private int size;

	/** The first hit that starts where the last one does. */
	private int sameStart;

	/** Where the longest hit ends that starts before. */
	private int covered;

	private final EnumSet<Group> groups = EnumSet.noneOf(Group.class);

	FactSentence(ReadText text) {
		this.text = text;
	}

	/** Begins a sentence. */
	void begin(Sentence another) {
		this.sentence = another;
		this.size = 0;
		this.sameStart = 0;
		this.covered = 0;
		this.groups.clear();
	}

	/** Adds a hit; they come by first word, shorter ones first. */
	void add(FactCue cue, int firstToken, int endToken) {
		int last = this.size - 1;
		if (last >= 0 && this.firsts[last] != firstToken) {
			this.covered = this.ends[last];
			this.sameStart = this.size;
		}
		else if (last >= 0 && this.ends[last] < endToken) {
			this.size = this.sameStart;
		}
		if (endToken > this.covered) {
			put(cue, firstToken, endToken);
		}
	}

	private void put(FactCue cue, int firstToken, int endToken) {
		if (this.size == this.cues.length) {
			this.cues = Arrays.copyOf(this.cues, this.size * 2);
			this.firsts = Arrays.copyOf(this.firsts, this.size * 2);
			this.ends = Arrays.copyOf(this.ends, this.size * 2);
		}
		this.cues[this.size] = cue;
		this.firsts[this.size] = firstToken;
		this.ends[this.size++] = endToken;
	}

	/** After the last hit. */
	void end() {
		for (int i = 0; i < this.size; i++) {
			this.groups.add(group(i));
		}
	}

	ReadText text() {
		return this.text;
	}

	Sentence sentence() {
		return this.sentence;
	}

	/** How many hits there are. */
	int size() {
		return this.size;
	}

	Hit<FactCue> hit(int number) {
		return new Hit<>(this.cues[number], this.sentence, this.firsts[number], this.ends[number]);
	}

	Group group(int number) {
		return this.cues[number].group();
	}

	boolean has(Group group) {
		return this.groups.contains(group);
	}

	/** The hit of a group that starts at a word. */
	@Nullable Hit<FactCue> at(int token, Group group) {
		return between(token, token + 1, group);
	}

	/** The first hit of a group that starts from one word to before another. */
	@Nullable Hit<FactCue> between(int from, int to, Group group) {
		if (!has(group)) {
			return null;
		}
		for (int i = first(this.firsts, from); i < this.size && this.firsts[i] < to; i++) {
			if (group(i) == group) {
				return hit(i);
			}
		}
		return null;
	}

	/** The last hit of a group that ends after one word and at the latest at another. */
	@Nullable Hit<FactCue> endingBetween(int from, int to, Group group) {
		int found = -1;
		if (!has(group)) {
			return null;
		}
		for (int i = first(this.ends, from + 1); i < this.size && this.ends[i] <= to; i++) {
			found = (group(i) == group) ? i : found;
		}
		return (found < 0) ? null : hit(found);
	}

	/**
	 * The first hit whose place is a word or comes after it; no hit stands within
	 * another, so first words and ends both come in order.
	 */
	private int first(int[] places, int token) {
		int low = 0;
		int high = this.size;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (places[middle] < token) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/** Whether one of these marks stands between two words. */
	boolean parted(int endToken, int firstToken, String marks) {
		for (int i = this.text.end(endToken - 1); i < this.text.start(firstToken); i++) {
			if (marks.indexOf(this.text.at(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

}
