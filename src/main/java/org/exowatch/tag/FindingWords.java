package org.exowatch.tag;

import org.jspecify.annotations.Nullable;

/** Reads the signs that the words of sentences give, one sentence after the other. */
final class FindingWords {

	/** Words before which a sentence still opens. */
	private static final int OPENING = 3;

	private static final int NOWHERE = -1;

	/**
	 * "Further studies are needed to show that it helps": what opens with work to be done
	 * and says that it is wanted tells no finding, whatever that work is to show.
	 */
	private static final long PLANS_ONLY = FindingSign.FUTURE.bit() | FindingSign.FUTURE_ONLY.bit();

	/** By cue: the sign where it opens a sentence, and elsewhere. */
	private static final long[] OPENS = signs(true);

	private static final long[] INSIDE = signs(false);

	private final ReadText text;

	private final Cues<FindingCue> cues;

	private final CueHits hits;

	private final int size;

	/** The next hit of a cue. */
	private int hit;

	/** From a word on. */
	FindingWords(ReadText text, Cues<FindingCue> cues, int token) {
		this.text = text;
		this.cues = cues;
		this.hits = text.hits();
		this.size = cues.size(this.hits);
		this.hit = cues.from(this.hits, token);
	}

	private static long[] signs(boolean opens) {
		FindingCue[] cues = FindingCue.values();
		long[] signs = new long[cues.length];
		for (int i = 0; i < cues.length; i++) {
			FindingSign sign = sign(cues[i], opens);
			signs[i] = (sign == null) ? 0 : sign.bit();
		}
		return signs;
	}

	private static @Nullable FindingSign sign(FindingCue cue, boolean opens) {
		return switch (cue) {
			case CONCLUDES -> opens ? FindingSign.OPENS_CONCLUDING : FindingSign.CONCLUDES;
			case OWN_RESULTS -> FindingSign.OWN_RESULTS;
			case SHOWS -> FindingSign.SHOWS;
			case WE_SHOW -> FindingSign.WE_SHOW;
			case EFFECT -> FindingSign.EFFECT;
			case HAPPENED -> FindingSign.HAPPENED;
			case COMPARES -> FindingSign.COMPARES;
			case PROMISES -> FindingSign.PROMISES;
			case IMPLIES -> FindingSign.IMPLIES;
			case HEDGES -> FindingSign.HEDGES;
			case AIMS -> FindingSign.AIMS;
			case NOTICES -> FindingSign.NOTICES;
			case UNKNOWN -> FindingSign.UNKNOWN;
			case REVIEWS -> FindingSign.REVIEWS;
			case METHOD -> FindingSign.METHOD;
			case BACKGROUND -> FindingSign.BACKGROUND;
			case EXPLAINS -> FindingSign.EXPLAINS;
			case GOES_ON -> opens ? FindingSign.OPENS_GOING_ON : null;
			case TURNS -> opens ? FindingSign.OPENS_TURNING : null;
			case INFERS -> opens ? FindingSign.OPENS_INFERRING : null;
			case HOW -> FindingSign.HOW;
			case OWN_WORK -> FindingSign.OWN_WORK;
			case FUTURE -> null;
		};
	}

	/** The signs of the next sentence; a phrase in two spellings counts once. */
	long in(Sentence sentence) {
		long signs = 0;
		int plan = NOWHERE;
		int effect = NOWHERE;
		for (; this.hit < this.size; this.hit++) {
			int token = this.cues.firstToken(this.hits, this.hit);
			if (token >= sentence.endToken()) {
				break;
			}
			FindingCue cue = this.cues.cue(this.hits, this.hit);
			int number = this.cues.number(this.hits, this.hit);
			if (cue == FindingCue.FUTURE && !afterClause(sentence, token)) {
				signs |= (plan != NOWHERE && plan != token) ? PLANS_ONLY : FindingSign.FUTURE.bit();
				plan = (plan == NOWHERE && token <= sentence.firstToken() + OPENING) ? token : plan;
			}
			if (cue == FindingCue.EFFECT) {
				signs |= (effect != NOWHERE && effect != token) ? FindingSign.SEVERAL_EFFECTS.bit() : 0;
				effect = token;
			}
			signs |= (token == sentence.firstToken()) ? OPENS[number] : INSIDE[number];
		}
		boolean plans = FindingSign.FUTURE.in(signs) && (signs & FindingSigns.FINDS) == 0;
		return plans ? signs | FindingSign.FUTURE_ONLY.bit() : signs;
	}

	/** Whether a clause of its own stands before, parted by a semicolon. */
	private boolean afterClause(Sentence sentence, int token) {
		for (int i = this.text.start(token) - 1; i > sentence.start(); i--) {
			if (this.text.at(i) == ';') {
				return this.text.tokenAt(i) - sentence.firstToken() >= FindingSigns.FEWEST_WORDS;
			}
		}
		return false;
	}

}
