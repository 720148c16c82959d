package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.exowatch.document.Span;
import org.exowatch.document.Tags.ConcernTag;
import org.exowatch.tag.ClaimTagger.Claim;

/**
 * Finds the concerns that an FDA notice raises, each with the sentence that says so best.
 * What a firm says of its products is no concern of the FDA.
 */
final class ConcernTagger {

	private final Cues<ConcernCue> cues;

	ConcernTagger(Words words) {
		this.cues = new Cues<>(ConcernCue.class, words);
	}

	/** In the order of the codes. */
	List<ConcernTag> tag(ReadText text, List<Claim> claims) {
		Set<Span> said = claims.stream().map(Claim::span).collect(Collectors.toSet());
		List<ConcernTag> tags = new ArrayList<>();
		this.cues.in(text).forEach((cue, hits) -> {
			List<Hit<ConcernCue>> own = hits.stream()
				.filter((hit) -> !said.contains(text.span(hit.sentence())))
				.toList();
			if (!own.isEmpty()) {
				tags.add(new ConcernTag(cue.name(), text.span(best(own).sentence()),
						"concern." + cue.name().toLowerCase(Locale.ROOT).replace('_', '-')));
			}
		});
		return tags;
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
