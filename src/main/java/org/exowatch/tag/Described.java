package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds conditions that a text describes without naming them. */
final class Described {

	/** How many words apart the parts of a description may stand. */
	private static final int WINDOW = 14;

	private static final String COVID = "MESH:D000086382";

	private static final String LONG_COVID = "MESH:D000094024";

	/** What stands for a condition by itself. */
	private final Cues<DescriptionCue> whole;

	/** What describes one only beside a name. */
	private final Cues<DescriptionCue> parts;

	Described(Words words) {
		EnumSet<DescriptionCue> alone = EnumSet.allOf(DescriptionCue.class);
		alone.removeIf((cue) -> cue.condition() == null);
		this.whole = new Cues<>(DescriptionCue.class, alone, words);
		this.parts = new Cues<>(DescriptionCue.class, EnumSet.complementOf(alone), words);
	}

	List<Found> match(ReadText text, List<Found> names, Lexicon lexicon) {
		List<Found> found = new ArrayList<>();
		if (this.whole.anyIn(text)) {
			this.whole.in(text).forEach((cue, all) -> {
				int concept = (cue.condition() != null) ? lexicon.number(cue.condition()) : PhraseTrie.NONE;
				all.forEach((hit) -> add(concept, hit.firstToken(), hit.endToken(), cue.rule(), found));
			});
		}
		int covid = lexicon.number(COVID);
		Map<DescriptionCue, List<Hit<DescriptionCue>>> around = null;
		for (Found name : names) {
			if (name.concept() == covid) {
				around = (around != null) ? around : this.parts.in(text);
				longCovid(text, name, around, lexicon.number(LONG_COVID), found);
			}
		}
		return found;
	}

	/** "persistent symptoms after SARS-CoV-2 infection" and its like. */
	private static void longCovid(ReadText text, Found covid, Map<DescriptionCue, List<Hit<DescriptionCue>>> hits,
			int concept, List<Found> found) {
		Hit<DescriptionCue> after = near(text, covid, covid.firstToken(), 4, hits.get(DescriptionCue.AFTER));
		if (after == null) {
			return;
		}
		Hit<DescriptionCue> complaint = near(text, covid, after.firstToken(), WINDOW,
				hits.get(DescriptionCue.COMPLAINT));
		Hit<DescriptionCue> lasting = near(text, covid, after.firstToken(), WINDOW, hits.get(DescriptionCue.LASTING));
		if (complaint != null && lasting != null) {
			int first = Math.min(complaint.firstToken(), lasting.firstToken());
			add(concept, first, covid.endToken(), "condition.described.long-covid", found);
		}
	}

	/**
	 * The last hit in the same sentence that ends at most so many words before a place.
	 */
	private static @Nullable Hit<DescriptionCue> near(ReadText text, Found name, int before, int words,
			@Nullable List<Hit<DescriptionCue>> hits) {
		if (hits == null) {
			return null;
		}
		Sentence sentence = text.sentenceOf(name.firstToken());
		int low = 0;
		int high = hits.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (hits.get(middle).firstToken() < before) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		Hit<DescriptionCue> last = (low > 0) ? hits.get(low - 1) : null;
		boolean close = last != null && last.sentence().index() == sentence.index() && last.endToken() <= before
				&& before - last.endToken() <= words;
		return close ? last : null;
	}

	private static void add(int concept, int first, int end, String rule, List<Found> found) {
		if (concept != PhraseTrie.NONE) {
			found.add(new Found(concept, first, end, null, rule, PhraseTrie.NONE));
		}
	}

}
