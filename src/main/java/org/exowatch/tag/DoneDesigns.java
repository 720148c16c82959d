package org.exowatch.tag;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Leaves out of what was found the designs that a text only wishes for or misses, and the
 * trials of others: "no randomised trials were found", "trials are needed".
 */
final class DoneDesigns {

	private static final Set<DesignCue> WISHED = EnumSet.of(DesignCue.SYSTEMATIC, DesignCue.RANDOMIZED, DesignCue.TRIAL,
			DesignCue.RANDOM);

	/** How many words may stand between a word that misses a design and the design. */
	private static final int NEAR = 2;

	private static final int WANTED = 4;

	private static final int MISSING = 10;

	private static final List<String> STUDIES = List.of("trial", "study", "studies", "review", "analys");

	private static final Set<String> SEVERAL = Set.of("two", "three", "four", "both", "2", "3", "4");

	private final ReadText text;

	private final SentenceHits<DesignCue> hits;

	private final SentenceHits<NotDoneCue> notDone;

	DoneDesigns(ReadText text, SentenceHits<DesignCue> hits, SentenceHits<NotDoneCue> notDone) {
		this.text = text;
		this.hits = hits;
		this.notDone = notDone;
	}

	/** Whether a hit remains. */
	boolean done(int hit) {
		DesignCue cue = this.hits.cue(hit);
		return !WISHED.contains(cue) || (!wished(hit) && !(cue == DesignCue.RANDOMIZED && ofOthers(hit)));
	}

	private boolean wished(int hit) {
		if (before(NotDoneCue.OWN, hit, NEAR)) {
			return false;
		}
		return before(NotDoneCue.NO, hit, NEAR) || before(NotDoneCue.WANTED, hit, WANTED)
				|| (study(hit) >= 0 && missing(hit));
	}

	private boolean before(NotDoneCue cue, int hit, int most) {
		for (int word = 0; word < this.notDone.size(); word++) {
			int between = this.hits.firstToken(hit) - this.notDone.endToken(word);
			if (between >= 0 && between <= most && said(cue, word, hit)) {
				return true;
			}
		}
		return false;
	}

	private boolean missing(int hit) {
		for (int word = 0; word < this.notDone.size(); word++) {
			int between = this.notDone.firstToken(word) - this.hits.endToken(hit);
			if (between >= 0 && between <= MISSING && said(NotDoneCue.MISSING, word, hit)) {
				return true;
			}
		}
		return false;
	}

	private boolean said(NotDoneCue cue, int word, int hit) {
		return this.notDone.cue(word) == cue && this.hits.together(hit, this.notDone, word);
	}

	/** Several trials are not this one, unless a text counts its own. */
	private boolean ofOthers(int hit) {
		int study = study(hit);
		if (study < 0 || !plural(this.text.text(study))) {
			return false;
		}
		int before = this.hits.firstToken(hit) - 1;
		return before < this.hits.sentence(hit).firstToken()
				|| !SEVERAL.contains(this.text.text(before).toLowerCase(Locale.ROOT));
	}

	private static boolean plural(String study) {
		return study.endsWith("trials") || study.endsWith("studies") || study.endsWith("Trials")
				|| study.endsWith("Studies");
	}

	/** The word "trial" or its like that a hit ends with or leads to, or -1. */
	private int study(int hit) {
		int end = Math.min(this.hits.endToken(hit) + 2, this.hits.sentence(hit).endToken());
		for (int i = this.hits.endToken(hit) - 1; i < end; i++) {
			String word = this.text.text(i);
			for (String study : STUDIES) {
				if (word.regionMatches(true, 0, study, 0, study.length())) {
					return i;
				}
			}
		}
		return -1;
	}

}
