package org.exowatch.tag;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.exowatch.document.Reason;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.jspecify.annotations.Nullable;

/** What the words of one text say about its design: how many sentences carry each cue. */
final class DesignFacts {

	private final ReadText text;

	private final Map<DesignCue, Said> said = new EnumMap<>(DesignCue.class);

	private int measured = -1;

	DesignFacts(ReadText text, Map<DesignCue, List<Hit<DesignCue>>> hits) {
		this.text = text;
		hits.forEach((cue, all) -> this.said.put(cue, Said.of(all)));
	}

	boolean title(DesignCue cue) {
		return said(cue).title() > 0;
	}

	/** Sentences after the title, those of a BACKGROUND section aside. */
	int sentences(DesignCue cue) {
		return said(cue).sentences();
	}

	/** Sentences, the title counted three times. */
	int weight(DesignCue cue) {
		return sentences(cue) + (title(cue) ? 3 : 0);
	}

	/** Whether a phrase of at least so many words stands in the title. */
	boolean titlePhrase(DesignCue cue, int words) {
		return said(cue).title() >= words;
	}

	/** Sentences in which both cues stand, those of a BACKGROUND section aside. */
	int together(DesignCue cue, DesignCue other) {
		if (sentences(cue) == 0 || sentences(other) == 0) {
			return 0;
		}
		BitSet found = indexes(cue);
		found.and(indexes(other));
		return found.cardinality();
	}

	private BitSet indexes(DesignCue cue) {
		BitSet found = new BitSet();
		for (Hit<DesignCue> hit : said(cue).hits()) {
			if (counts(hit.sentence())) {
				found.set(hit.sentence().index());
			}
		}
		return found;
	}

	/**
	 * Sentences after the title that give a result in numbers: a share, a probability, a
	 * count.
	 */
	int measured() {
		if (this.measured < 0) {
			this.measured = 0;
			for (Sentence sentence : this.text.sentences()) {
				this.measured += (counts(sentence) && numbers(sentence)) ? 1 : 0;
			}
		}
		return this.measured;
	}

	/** Looks only between words, as none of the signs belongs to one. */
	private boolean numbers(Sentence sentence) {
		int from = sentence.start();
		for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
			if (signs(from, this.text.start(token))) {
				return true;
			}
			from = this.text.end(token);
		}
		return signs(from, sentence.end());
	}

	private boolean signs(int from, int to) {
		for (int i = from; i < to; i++) {
			char c = this.text.at(i);
			if ((c <= '>' && (c == '%' || c >= '<')) || c == '±') {
				return true;
			}
		}
		return false;
	}

	/** Whether the text goes on after its title. */
	boolean body() {
		for (Sentence sentence : this.text.sentences()) {
			if (!sentence.title()) {
				return true;
			}
		}
		return false;
	}

	/** Where the title stands, or null where it has no word. */
	@Nullable Span titleSpan() {
		Sentence first = this.text.sentences().isEmpty() ? null : this.text.sentences().get(0);
		return (first != null && first.title()) ? this.text.span(first) : null;
	}

	private Said said(DesignCue cue) {
		return this.said.getOrDefault(cue, Said.NOTHING);
	}

	private static boolean counts(Sentence sentence) {
		return !sentence.title() && sentence.section() != SectionKind.BACKGROUND;
	}

	/** The place that shows a cue best: in the title, else its longest phrase. */
	Reason reason(DesignCue cue, boolean against) {
		Hit<DesignCue> best = said(cue).hits().get(0);
		for (Hit<DesignCue> hit : said(cue).hits()) {
			boolean longer = hit.endToken() - hit.firstToken() > best.endToken() - best.firstToken();
			if (longer && hit.sentence().title() == best.sentence().title()) {
				best = hit;
			}
		}
		String rule = "evidence." + cue.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return new Reason(best.sentence().title() ? "TITLE" : "TEXT", rule, "\"" + best.words(this.text) + "\"",
				this.text.span(best.sentence()), against);
	}

	/**
	 * What is said of one cue.
	 *
	 * @param hits in order
	 * @param sentences that count, each once
	 * @param title words of the longest phrase in the title, 0 without one
	 */
	private record Said(List<Hit<DesignCue>> hits, int sentences, int title) {

		private static final Said NOTHING = new Said(List.of(), 0, 0);

		static Said of(List<Hit<DesignCue>> hits) {
			int count = 0;
			int title = 0;
			int last = -1;
			for (Hit<DesignCue> hit : hits) {
				Sentence sentence = hit.sentence();
				count += (sentence.index() != last && counts(sentence)) ? 1 : 0;
				title = sentence.title() ? Math.max(title, hit.endToken() - hit.firstToken()) : title;
				last = sentence.index();
			}
			return new Said(hits, count, title);
		}

	}

}
