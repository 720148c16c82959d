package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
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

	/** What an instruction to report names has not happened. */
	private static final Set<ConcernCue> REPORTED = EnumSet.of(ConcernCue.ADVERSE_EVENT, ConcernCue.INFECTION);

	/** What was observed may stand in the list that a sentence announces. */
	private static final Set<ConcernCue> OBSERVED = EnumSet.of(ConcernCue.MANUFACTURING, ConcernCue.STERILITY,
			ConcernCue.DONOR_SCREENING, ConcernCue.CONTAMINATION);

	private final Cues<ConcernCue> cues;

	private final NoticeSentences sentences;

	ConcernTagger(Words words, NoticeSentences sentences) {
		this.sentences = sentences;
		this.cues = new Cues<>(ConcernCue.class, words);
	}

	/** In the order of the codes. */
	List<ConcernTag> tag(ReadText text, List<Claim> claims) {
		Set<Span> said = claims.stream().map(Claim::span).collect(Collectors.toSet());
		List<ConcernTag> tags = new ArrayList<>();
		this.cues.in(text).forEach((cue, hits) -> {
			List<Hit<ConcernCue>> own = hits.stream()
				.filter((hit) -> !said.contains(text.span(hit.sentence())) && isRaised(text, hit))
				.toList();
			if (!own.isEmpty()) {
				tags.add(new ConcernTag(cue.name(), told(text, best(text, own), said),
						"concern." + cue.name().toLowerCase(Locale.ROOT).replace('_', '-')));
			}
		});
		return tags;
	}

	/** The sentence, or the first item of the list that it announces. */
	private static Span told(ReadText text, Hit<ConcernCue> hit, Set<Span> said) {
		Sentence sentence = hit.sentence();
		int next = sentence.index() + 1;
		if (OBSERVED.contains(hit.cue()) && NoticeSentences.announces(text, sentence)
				&& next < text.sentences().size()) {
			Span item = text.span(text.sentences().get(next));
			return said.contains(item) ? text.span(sentence) : item;
		}
		return text.span(sentence);
	}

	private boolean isRaised(ReadText text, Hit<ConcernCue> hit) {
		return !this.sentences.isAudience(text, hit.sentence())
				&& !(REPORTED.contains(hit.cue()) && this.sentences.isInstruction(text, hit.sentence()));
	}

	/**
	 * The longest phrase says it best, in a sentence that does not only announce a list;
	 * the first of them.
	 */
	private static Hit<ConcernCue> best(ReadText text, List<Hit<ConcernCue>> hits) {
		Hit<ConcernCue> best = hits.get(0);
		for (Hit<ConcernCue> hit : hits) {
			boolean longer = hit.endToken() - hit.firstToken() > best.endToken() - best.firstToken();
			boolean announces = NoticeSentences.announces(text, hit.sentence());
			boolean better = (NoticeSentences.announces(text, best.sentence()) == announces) ? longer : !announces;
			if (better && !hit.sentence().title()) {
				best = hit;
			}
		}
		return best;
	}

}
