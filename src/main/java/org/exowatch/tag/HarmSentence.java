package org.exowatch.tag;

/**
 * A sentence with the cues of {@link HarmCue} in it, read word by word; each look goes a
 * few words far.
 */
final class HarmSentence {

	/**
	 * Words between "after" and what was given: "an intravenous placental exosome
	 * infusion".
	 */
	private static final int FARTHEST = 12;

	private static final int CLAUSE = 40;

	private static final String ENDS_CLAUSE = ",;:";

	private final Cues<HarmCue> cues;

	private final ReadText text;

	private final Sentence sentence;

	HarmSentence(Cues<HarmCue> cues, ReadText text, Sentence sentence) {
		this.cues = cues;
		this.text = text;
		this.sentence = sentence;
	}

	Sentence sentence() {
		return this.sentence;
	}

	/** The word after the longest phrase of a cue that starts at a word, or 0. */
	int endAt(int token, HarmCue cue) {
		CueHits hits = this.text.hits();
		int end = 0;
		for (int hit = this.cues.from(hits, token); hit < this.cues.size(hits)
				&& this.cues.firstToken(hits, hit) == token; hit++) {
			end = (this.cues.cue(hits, hit) == cue) ? Math.max(end, this.cues.endToken(hits, hit)) : end;
		}
		return end;
	}

	boolean at(int token, HarmCue cue) {
		return endAt(token, cue) > 0;
	}

	/** Whether a cue starts from one word to before another. */
	boolean between(int from, int to, HarmCue cue) {
		CueHits hits = this.text.hits();
		int last = Math.min(to, this.sentence.endToken());
		for (int hit = this.cues.from(hits, Math.max(from, this.sentence.firstToken())); hit < this.cues.size(hits)
				&& this.cues.firstToken(hits, hit) < last; hit++) {
			if (this.cues.cue(hits, hit) == cue) {
				return true;
			}
		}
		return false;
	}

	boolean has(HarmCue cue) {
		return between(this.sentence.firstToken(), this.sentence.endToken(), cue);
	}

	/** Whether a phrase of a cue ends at most some words before a word, in its clause. */
	boolean endsBefore(int token, HarmCue cue, int words) {
		int from = Math.max(this.sentence.firstToken(), token - words - 2);
		for (int at = from; at < token; at++) {
			int end = endAt(at, cue);
			if (end > 0 && end <= token && end >= token - words && !parted(end, token, ENDS_CLAUSE)) {
				return true;
			}
		}
		return false;
	}

	/** The first word of the clause that a word stands in. */
	int clause(int token) {
		int at = token;
		while (at > this.sentence.firstToken() && token - at < CLAUSE && !parted(at, at, ENDS_CLAUSE)) {
			at--;
		}
		return at;
	}

	/** The word after the last one of that clause. */
	int clauseEnd(int token) {
		int at = token;
		while (at < this.sentence.endToken() && at - token < CLAUSE && !parted(at, at, ENDS_CLAUSE)) {
			at++;
		}
		return at;
	}

	/** Whether one of these marks stands between the word before one and another. */
	boolean parted(int endToken, int firstToken, String marks) {
		int to = (firstToken < this.text.size()) ? this.text.start(firstToken) : this.text.length();
		for (int i = (endToken > 0) ? this.text.end(endToken - 1) : 0; i < to; i++) {
			if (marks.indexOf(this.text.at(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether vesicles were given, by the words that start at one: "an infusion of
	 * placental exosomes", "intravenous exosome treatment".
	 * @param bare whether the treatment may be named without them: "the infusion"
	 * @return the word after these, or 0
	 */
	int treatmentAt(int token, boolean bare) {
		boolean given = false;
		boolean vesicle = false;
		int alone = 0;
		int last = Math.min(this.sentence.endToken(), token + FARTHEST);
		int at = token;
		while (at < last) {
			boolean parted = at > token && parted(at, at, ENDS_CLAUSE);
			int phrase = Math.max(endAt(at, HarmCue.GIVEN), endAt(at, HarmCue.VESICLE));
			boolean stops = at(at, HarmCue.BARRIER) && phrase == 0 && !(at(at, HarmCue.WITH) && given);
			if (parted || stops || at(at, HarmCue.MODEL)) {
				break;
			}
			boolean gives = at(at, HarmCue.GIVEN);
			given |= gives;
			vesicle |= at(at, HarmCue.VESICLE);
			if (given && vesicle) {
				return Math.max(phrase, at + 1);
			}
			at = Math.max(phrase, at + 1);
			alone = (gives && alone == 0 && ends(at)) ? at : alone;
		}
		return bare ? alone : 0;
	}

	private boolean ends(int token) {
		return token >= this.sentence.endToken() || parted(token, token, ENDS_CLAUSE) || at(token, HarmCue.AND);
	}

}
