package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out of what was found the designs that a text only wishes for or misses, and the
 * trials of others: "no randomised trials were found", "trials are needed".
 */
final class DoneDesigns {

	private static final Set<DesignCue> WISHED = Set.of(DesignCue.SYSTEMATIC, DesignCue.RANDOMIZED, DesignCue.TRIAL,
			DesignCue.RANDOM);

	private static final Set<DesignCue> TRIALS = Set.of(DesignCue.RANDOMIZED, DesignCue.TRIAL);

	/** How many words may stand between a word that misses a design and the design. */
	private static final int NEAR = 2;

	private static final int WANTED = 4;

	private static final int MISSING = 10;

	private static final List<String> STUDIES = List.of("trial", "study", "studies", "review", "analys");

	private static final Set<String> SEVERAL = Set.of("two", "three", "four", "both", "2", "3", "4");

	private final ReadText text;

	private final Map<NotDoneCue, List<Hit<NotDoneCue>>> notDone;

	DoneDesigns(ReadText text, Map<NotDoneCue, List<Hit<NotDoneCue>>> notDone) {
		this.text = text;
		this.notDone = notDone;
	}

	/** What remains. */
	Map<DesignCue, List<Hit<DesignCue>>> of(Map<DesignCue, List<Hit<DesignCue>>> hits) {
		Map<DesignCue, List<Hit<DesignCue>>> done = new EnumMap<>(DesignCue.class);
		hits.forEach((cue, all) -> {
			List<Hit<DesignCue>> left = WISHED.contains(cue) ? left(all) : all;
			if (!left.isEmpty()) {
				done.put(cue, left);
			}
		});
		return done;
	}

	private List<Hit<DesignCue>> left(List<Hit<DesignCue>> hits) {
		List<Hit<DesignCue>> left = new ArrayList<>(hits.size());
		for (Hit<DesignCue> hit : hits) {
			if (!wished(hit) && !(TRIALS.contains(hit.cue()) && ofOthers(hit))) {
				left.add(hit);
			}
		}
		return left;
	}

	private boolean wished(Hit<DesignCue> hit) {
		if (before(NotDoneCue.OWN, hit, NEAR)) {
			return false;
		}
		return before(NotDoneCue.NO, hit, NEAR) || before(NotDoneCue.WANTED, hit, WANTED)
				|| (study(hit) >= 0 && missing(hit));
	}

	private boolean before(NotDoneCue cue, Hit<DesignCue> hit, int most) {
		for (Hit<NotDoneCue> word : this.notDone.getOrDefault(cue, List.of())) {
			int between = hit.firstToken() - word.endToken();
			if (between >= 0 && between <= most && word.sentence().index() == hit.sentence().index()) {
				return true;
			}
		}
		return false;
	}

	private boolean missing(Hit<DesignCue> hit) {
		for (Hit<NotDoneCue> word : this.notDone.getOrDefault(NotDoneCue.MISSING, List.of())) {
			int between = word.firstToken() - hit.endToken();
			if (between >= 0 && between <= MISSING && word.sentence().index() == hit.sentence().index()) {
				return true;
			}
		}
		return false;
	}

	/** Several trials are not this one, unless a text counts its own. */
	private boolean ofOthers(Hit<DesignCue> hit) {
		int study = study(hit);
		if (study < 0 || !plural(this.text.text(study))) {
			return false;
		}
		int before = hit.firstToken() - 1;
		return before < hit.sentence().firstToken() || !SEVERAL.contains(this.text.text(before).toLowerCase(Locale.ROOT));
	}

	private static boolean plural(String study) {
		return study.endsWith("trials") || study.endsWith("studies") || study.endsWith("Trials")
				|| study.endsWith("Studies");
	}

	/** The word "trial" or its like that a hit ends with or leads to, or -1. */
	private int study(Hit<DesignCue> hit) {
		int end = Math.min(hit.endToken() + 2, hit.sentence().endToken());
		for (int i = hit.endToken() - 1; i < end; i++) {
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
