package org.exowatch.tag;

import java.util.List;
import java.util.Locale;

import org.exowatch.document.Tags.ConcernTag;

/**
 * Finds the concerns that an FDA notice raises, each with the first sentence that says
 * so.
 */
final class ConcernTagger {

	private final Cues<ConcernCue> cues;

	ConcernTagger(Words words) {
		this.cues = new Cues<>(ConcernCue.class, words);
	}

	/** In the order of the codes. */
	List<ConcernTag> tag(ReadText text) {
		return this.cues.in(text)
			.entrySet()
			.stream()
			.map((entry) -> new ConcernTag(entry.getKey().name(), text.span(best(entry.getValue()).sentence()),
					"concern." + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-')))
			.toList();
	}

	/** The longest phrase says it best; the first of them. */
	private static Hit<ConcernCue> best(List<Hit<ConcernCue>> hits) {
		Hit<ConcernCue> best = hits.get(0);
		for (Hit<ConcernCue> hit : hits) {
			if (hit.endToken() - hit.firstToken() > best.endToken() - best.firstToken() && !hit.sentence().title()) {
				best = hit;
			}
		}
		return best;
	}

}
