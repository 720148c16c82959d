package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.exowatch.tag.FactCue.Group;
import org.jspecify.annotations.Nullable;

/** A sentence with the cues of facts that stand in it, longest phrases only. */
final class FactSentence {

	private final ReadText text;

	private final Sentence sentence;

	private final List<Hit<FactCue>> hits;

	private final Set<Group> groups = EnumSet.noneOf(Group.class);

	FactSentence(ReadText text, Sentence sentence, List<Hit<FactCue>> all) {
		this.text = text;
		this.sentence = sentence;
		this.hits = longest(all);
		for (Hit<FactCue> hit : this.hits) {
			this.groups.add(hit.cue().group());
		}
	}

	/** All hits come by first word, shorter ones first. */
	private static List<Hit<FactCue>> longest(List<Hit<FactCue>> all) {
		List<Hit<FactCue>> longest = new ArrayList<>(all.size());
		int covered = 0;
		for (int i = 0; i < all.size();) {
			int first = all.get(i).firstToken();
			int next = i;
			while (next < all.size() && all.get(next).firstToken() == first) {
				next++;
			}
			int end = all.get(next - 1).endToken();
			for (; i < next; i++) {
				if (end > covered && all.get(i).endToken() == end) {
					longest.add(all.get(i));
				}
			}
			covered = Math.max(covered, end);
		}
		return longest;
	}

	ReadText text() {
		return this.text;
	}

	Sentence sentence() {
		return this.sentence;
	}

	List<Hit<FactCue>> hits() {
		return this.hits;
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
		for (int i = first(from, Hit::firstToken); i < this.hits.size(); i++) {
			Hit<FactCue> hit = this.hits.get(i);
			if (hit.firstToken() >= to) {
				return null;
			}
			if (hit.cue().group() == group) {
				return hit;
			}
		}
		return null;
	}

	/** The last hit of a group that ends after one word and at the latest at another. */
	@Nullable Hit<FactCue> endingBetween(int from, int to, Group group) {
		Hit<FactCue> found = null;
		if (!has(group)) {
			return null;
		}
		for (int i = first(from + 1, Hit::endToken); i < this.hits.size() && this.hits.get(i).endToken() <= to; i++) {
			found = (this.hits.get(i).cue().group() == group) ? this.hits.get(i) : found;
		}
		return found;
	}

	/**
	 * The first hit whose first word, or the word after its last one, is a word or comes
	 * after it; no hit stands within another, so both come in order.
	 */
	private int first(int token, ToIntFunction<Hit<FactCue>> place) {
		int low = 0;
		int high = this.hits.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (place.applyAsInt(this.hits.get(middle)) < token) {
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
