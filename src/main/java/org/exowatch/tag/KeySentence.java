package org.exowatch.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.jspecify.annotations.Nullable;

/** Chooses the one sentence that states the main finding, or none. */
final class KeySentence {

	/** Less is a heading or a fragment, more a list. */
	private static final int FEWEST_WORDS = 5;

	/** What the words of a sentence can add to its place. */
	private static final int MOST_SAID = 9;

	private final Cues<FindingCue> cues;

	KeySentence(Words words) {
		this.cues = new Cues<>(FindingCue.class, words);
	}

	/**
	 * The best sentence that is no aim, method or future work; null when none is left.
	 */
	@Nullable Span find(ReadText text, EvidenceType design) {
		if (design == EvidenceType.CORRECTION || design == EvidenceType.PROTOCOL) {
			return null;
		}
		List<Sentence> sentences = afterTitle(text.sentences());
		boolean concluded = has(sentences, SectionKind.CONCLUSIONS);
		boolean labelled = concluded || has(sentences, SectionKind.RESULTS);
		Sentence best = null;
		int most = 0;
		for (int i = 0; i < sentences.size(); i++) {
			int score = score(text, sentences, i, labelled);
			if (score >= most && score > 0) {
				most = score;
				best = sentences.get(i);
			}
		}
		return (best == null) ? null : text.span(best);
	}

	private static List<Sentence> afterTitle(List<Sentence> sentences) {
		List<Sentence> after = new ArrayList<>(sentences.size());
		for (Sentence sentence : sentences) {
			if (!sentence.title()) {
				after.add(sentence);
			}
		}
		return after;
	}

	private static boolean has(List<Sentence> sentences, SectionKind kind) {
		for (Sentence sentence : sentences) {
			if (sentence.section() == kind) {
				return true;
			}
		}
		return false;
	}

	private int score(ReadText text, List<Sentence> sentences, int at, boolean labelled) {
		Sentence sentence = sentences.get(at);
		int place = labelled ? place(sentence, sentences, at) : 0;
		if (sentence.words() < FEWEST_WORDS || place + MOST_SAID <= 0) {
			return 0;
		}
		Set<FindingCue> found = said(text, sentence);
		boolean concludes = found.contains(FindingCue.CONCLUDES);
		if (found.contains(FindingCue.FUTURE) && !concludes) {
			return 0;
		}
		if ((found.contains(FindingCue.AIMS) || found.contains(FindingCue.METHOD)) && !concludes
				&& sentence.section() != SectionKind.CONCLUSIONS) {
			return 0;
		}
		int said = (concludes ? 6 : 0) + (found.contains(FindingCue.FINDS) ? 3 : 0)
				- (found.contains(FindingCue.FUTURE) ? 5 : 0);
		return said + (labelled ? place : position(sentences.size(), at, said));
	}

	/**
	 * Future work after a finding in the same sentence does not make it a sentence on
	 * future work.
	 */
	private Set<FindingCue> said(ReadText text, Sentence sentence) {
		Set<FindingCue> found = EnumSet.noneOf(FindingCue.class);
		for (Hit<FindingCue> hit : this.cues.in(text, sentence)) {
			boolean counts = switch (hit.cue()) {
				case CONCLUDES -> hit.endToken() - hit.firstToken() > 1 || hit.firstToken() == sentence.firstToken();
				case FUTURE -> !afterClause(text, sentence, hit.firstToken());
				default -> true;
			};
			if (counts) {
				found.add(hit.cue());
			}
		}
		return found;
	}

	/** Whether a clause of its own stands before, parted by a semicolon. */
	private static boolean afterClause(ReadText text, Sentence sentence, int token) {
		int semicolon = text.full().substring(sentence.start(), text.start(token)).lastIndexOf(';');
		return semicolon >= 0 && text.tokenAt(sentence.start() + semicolon) - sentence.firstToken() >= FEWEST_WORDS;
	}

	private static int place(Sentence sentence, List<Sentence> sentences, int at) {
		boolean first = at == 0 || sentences.get(at - 1).section() != sentence.section();
		return switch (sentence.section()) {
			case CONCLUSIONS -> first ? 20 : 16;
			case RESULTS -> 2;
			default -> -20;
		};
	}

	/**
	 * Findings stand in the last third; one that stands elsewhere has to say that it is.
	 */
	private static int position(int size, int at, int said) {
		if (at == size - 1) {
			return 5;
		}
		if (at * 3 >= size * 2) {
			return (at == size - 2) ? 3 : 2;
		}
		return (said > 3 || at * 2 >= size) ? 0 : -4;
	}

}
