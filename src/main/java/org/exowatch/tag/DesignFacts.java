package org.exowatch.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.exowatch.document.Reason;
import org.exowatch.document.SectionKind;

/** What the words of one text say about its design: how many sentences carry each cue. */
final class DesignFacts {

	private final ReadText text;

	private final Map<DesignCue, List<Hit<DesignCue>>> hits;

	DesignFacts(ReadText text, Map<DesignCue, List<Hit<DesignCue>>> hits) {
		this.text = text;
		this.hits = hits;
	}

	boolean title(DesignCue cue) {
		return hits(cue).stream().anyMatch((hit) -> hit.sentence().title());
	}

	/** Sentences after the title, those of a BACKGROUND section aside. */
	int sentences(DesignCue cue) {
		return indexes(cue).size();
	}

	private Set<Integer> indexes(DesignCue cue) {
		Set<Integer> found = new HashSet<>();
		for (Hit<DesignCue> hit : hits(cue)) {
			if (!hit.sentence().title() && hit.sentence().section() != SectionKind.BACKGROUND) {
				found.add(hit.sentence().index());
			}
		}
		return found;
	}

	/** Sentences, the title counted three times. */
	int weight(DesignCue cue) {
		return sentences(cue) + (title(cue) ? 3 : 0);
	}

	/** Whether a phrase of at least so many words stands in the title. */
	boolean titlePhrase(DesignCue cue, int words) {
		return hits(cue).stream()
			.anyMatch((hit) -> hit.sentence().title() && hit.endToken() - hit.firstToken() >= words);
	}

	/** Sentences in which both cues stand, those of a BACKGROUND section aside. */
	int together(DesignCue cue, DesignCue other) {
		Set<Integer> found = indexes(cue);
		found.retainAll(indexes(other));
		return found.size();
	}

	/**
	 * Sentences after the title that give a result in numbers: a share, a probability, a
	 * count.
	 */
	int measured() {
		return (int) this.text.sentences()
			.stream()
			.filter((sentence) -> !sentence.title() && sentence.section() != SectionKind.BACKGROUND)
			.filter((sentence) -> this.text.full()
				.substring(sentence.start(), sentence.end())
				.chars()
				.anyMatch((c) -> "%=<>±".indexOf(c) >= 0))
			.count();
	}

	/** Whether the text goes on after its title. */
	boolean body() {
		return this.text.sentences().stream().anyMatch((sentence) -> !sentence.title());
	}

	private List<Hit<DesignCue>> hits(DesignCue cue) {
		return this.hits.getOrDefault(cue, List.of());
	}

	/** The place that shows a cue best: in the title, else its longest phrase. */
	Reason reason(DesignCue cue, boolean against) {
		Hit<DesignCue> best = hits(cue).get(0);
		for (Hit<DesignCue> hit : hits(cue)) {
			boolean longer = hit.endToken() - hit.firstToken() > best.endToken() - best.firstToken();
			if (longer && hit.sentence().title() == best.sentence().title()) {
				best = hit;
			}
		}
		String rule = "evidence." + cue.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return new Reason(best.sentence().title() ? "TITLE" : "TEXT", rule, "\"" + best.words(this.text) + "\"",
				this.text.span(best.sentence()), against);
	}

}
