package org.exowatch.tag;

import java.util.List;

/**
 * A sentence and its words that say how it speaks of conditions.
 */
final class AssertionSentence {

	/** How many words a denial or a caution reaches. */
	private static final int REACH = 6;

	/** How many words a denial behind the condition is away at most. */
	private static final int REACH_BACK = 4;

	/** Reach and longest phrase together. */
	private static final int FARTHEST = 14;

	private static final int YEAR_DIGITS = 4;

	private final ReadText text;

	/** By first word. */
	private final List<Hit<AssertionCue>> hits;

	private final boolean people;

	private final boolean animals;

	AssertionSentence(ReadText text, List<Hit<AssertionCue>> hits) {
		this.text = text;
		this.hits = hits;
		this.people = has(AssertionCue.PEOPLE);
		this.animals = has(AssertionCue.ANIMAL) && !this.people;
	}

	/** Whether it speaks of people. */
	boolean people() {
		return this.people;
	}

	/** Whether it speaks of animals and not of people. */
	boolean animals() {
		return this.animals;
	}

	boolean ofOthers(Found found) {
		List<Hit<AssertionCue>> near = near(found);
		return before(near, AssertionCue.OTHER_SUBJECT, found) || here(near, AssertionCue.OTHER_HERE, found);
	}

	boolean negates(Found found) {
		List<Hit<AssertionCue>> near = near(found);
		for (Hit<AssertionCue> hit : near) {
			if (hit.cue() == AssertionCue.NEGATES_AFTER && reaches(near, hit, found) && !inOther(near, hit)) {
				return true;
			}
			if (hit.cue() == AssertionCue.NEGATES_BEFORE && hit.firstToken() >= found.endToken()
					&& hit.firstToken() - found.endToken() < REACH_BACK && !counted(hit)
					&& !barrier(near, found.endToken(), hit.firstToken())) {
				return true;
			}
		}
		return excludes(found);
	}

	/** "Patients with X, Y or Z were excluded": as far as the clause goes. */
	private boolean excludes(Found found) {
		for (Hit<AssertionCue> hit : this.hits) {
			if (hit.cue() == AssertionCue.EXCLUDES && !counted(hit) && sameClause(hit, found)) {
				return true;
			}
		}
		return false;
	}

	/** "Of 80 patients with X, six were excluded". */
	private boolean counted(Hit<AssertionCue> hit) {
		if (hit.firstToken() == hit.sentence().firstToken()) {
			return false;
		}
		int start = this.text.start(hit.firstToken() - 1);
		boolean year = this.text.end(hit.firstToken() - 1) - start == YEAR_DIGITS;
		char first = this.text.at(start);
		for (Hit<AssertionCue> other : this.hits) {
			if (other.cue() == AssertionCue.COUNTED && other.endToken() == hit.firstToken()) {
				return true;
			}
		}
		return !year && first >= '0' && first <= '9';
	}

	boolean supposes(Found found) {
		List<Hit<AssertionCue>> near = near(found);
		return before(near, AssertionCue.MIGHT, found) || here(near, AssertionCue.MIGHT_HERE, found);
	}

	/** What is planned to be looked for, or is left to others. */
	boolean plans(Found found) {
		for (Hit<AssertionCue> hit : this.hits) {
			boolean outcome = hit.cue() == AssertionCue.OUTCOME && hit.endToken() <= found.firstToken();
			if ((outcome || hit.cue() == AssertionCue.OPEN) && sameClause(hit, found)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether two conditions stand in one list.
	 * @param more whether the one before is itself listed, so that ", and" goes on
	 */
	boolean listed(int endToken, int firstToken, boolean more) {
		boolean comma = marked(endToken, firstToken, ',');
		boolean and = false;
		boolean or = false;
		for (Hit<AssertionCue> hit : this.hits) {
			boolean between = hit.firstToken() >= endToken && hit.endToken() <= firstToken;
			and |= between && hit.cue() == AssertionCue.AND;
			or |= between && hit.cue() == AssertionCue.OR;
		}
		return (or || (comma != and) || (comma && more)) && !barrier(this.hits, endToken, firstToken)
				&& !parted(endToken, firstToken);
	}

	private boolean sameClause(Hit<AssertionCue> hit, Found found) {
		boolean after = hit.firstToken() >= found.endToken();
		int from = after ? found.endToken() : hit.endToken();
		int to = after ? hit.firstToken() : found.firstToken();
		if (from > to || parted(from, to)) {
			return false;
		}
		for (Hit<AssertionCue> other : this.hits) {
			if (other.cue() == AssertionCue.CONTRAST && other.firstToken() >= from && other.endToken() <= to) {
				return false;
			}
		}
		return true;
	}

	/** Those that can reach a condition, so that long sentences stay cheap. */
	private List<Hit<AssertionCue>> near(Found found) {
		return this.hits.subList(from(found.firstToken() - FARTHEST), from(found.endToken() + FARTHEST));
	}

	private int from(int token) {
		int low = 0;
		int high = this.hits.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.hits.get(middle).firstToken() < token) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private boolean before(List<Hit<AssertionCue>> near, AssertionCue cue, Found found) {
		for (Hit<AssertionCue> hit : near) {
			if (hit.cue() == cue && reaches(near, hit, found)) {
				return true;
			}
		}
		return false;
	}

	private static boolean here(List<Hit<AssertionCue>> near, AssertionCue cue, Found found) {
		for (Hit<AssertionCue> hit : near) {
			if (hit.cue() == cue && hit.endToken() == found.firstToken()) {
				return true;
			}
		}
		return false;
	}

	private boolean reaches(List<Hit<AssertionCue>> near, Hit<AssertionCue> hit, Found found) {
		return hit.endToken() <= found.firstToken() && found.firstToken() - hit.endToken() < REACH
				&& !barrier(near, hit.endToken(), found.firstToken()) && !parted(hit.endToken(), found.firstToken());
	}

	private static boolean barrier(List<Hit<AssertionCue>> hits, int from, int to) {
		for (Hit<AssertionCue> hit : hits) {
			if (hit.cue() == AssertionCue.BARRIER && hit.firstToken() >= from && hit.endToken() <= to) {
				return true;
			}
		}
		return false;
	}

	/** Whether a semicolon stands between two words. */
	private boolean parted(int endToken, int firstToken) {
		return marked(endToken, firstToken, ';');
	}

	private boolean marked(int endToken, int firstToken, char mark) {
		for (int i = this.text.end(endToken - 1); i < this.text.start(firstToken); i++) {
			if (this.text.at(i) == mark) {
				return true;
			}
		}
		return false;
	}

	/** "not only" and its like contain a "not". */
	private static boolean inOther(List<Hit<AssertionCue>> near, Hit<AssertionCue> denial) {
		for (Hit<AssertionCue> hit : near) {
			if (hit.cue() == AssertionCue.NOT_A_NEGATION && hit.firstToken() <= denial.firstToken()
					&& hit.endToken() >= denial.endToken()) {
				return true;
			}
		}
		return false;
	}

	private boolean has(AssertionCue cue) {
		for (Hit<AssertionCue> hit : this.hits) {
			if (hit.cue() == cue) {
				return true;
			}
		}
		return false;
	}

}
