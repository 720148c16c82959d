package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
		for (Hit<FactCue> hit : this.hits) {
			if (hit.firstToken() == token && hit.cue().group() == group) {
				return hit;
			}
		}
		return null;
	}

	/** The first hit of a group that starts from one word to before another. */
	@Nullable Hit<FactCue> between(int from, int to, Group group) {
		if (has(group)) {
			for (Hit<FactCue> hit : this.hits) {
				if (hit.cue().group() == group && hit.firstToken() >= from && hit.firstToken() < to) {
					return hit;
				}
			}
		}
		return null;
	}

	/** The last hit of a group that ends after one word and at the latest at another. */
	@Nullable Hit<FactCue> endingBetween(int from, int to, Group group) {
		Hit<FactCue> found = null;
		if (has(group)) {
			for (Hit<FactCue> hit : this.hits) {
				if (hit.cue().group() == group && hit.endToken() > from && hit.endToken() <= to) {
					found = hit;
				}
			}
		}
		return found;
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
