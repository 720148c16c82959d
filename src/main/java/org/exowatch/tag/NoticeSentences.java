package org.exowatch.tag;

import java.util.List;

/**
 * Tells the sentences of a notice that say what happened from those that only guide its
 * readers.
 */
final class NoticeSentences {

	private final Cues<NoticeCue> cues;

	NoticeSentences(Words words) {
		this.cues = new Cues<>(NoticeCue.class, words);
	}

	/** "Audience: patients, infectious disease", or the line below that word alone. */
	boolean isAudience(ReadText text, Sentence sentence) {
		return opensWithAudience(text, sentence, false)
				|| (sentence.index() > 0 && opensWithAudience(text, text.sentences().get(sentence.index() - 1), true));
	}

	private boolean opensWithAudience(ReadText text, Sentence sentence, boolean alone) {
		for (Hit<NoticeCue> hit : this.cues.in(text, sentence)) {
			if (hit.cue() == NoticeCue.AUDIENCE && hit.firstToken() == sentence.firstToken()) {
				int after = text.end(hit.endToken() - 1);
				boolean nothing = hit.endToken() == sentence.endToken();
				return alone ? nothing : !nothing && text.at(after) == ':';
			}
		}
		return false;
	}

	/** Whether a sentence tells how to report harms, and of none. */
	boolean isInstruction(ReadText text, Sentence sentence) {
		List<Hit<NoticeCue>> hits = this.cues.in(text, sentence);
		return hits.stream().anyMatch((hit) -> hit.cue() == NoticeCue.REPORTING)
				&& hits.stream().noneMatch((hit) -> hit.cue() == NoticeCue.RECEIVED);
	}

	/** Whether a list follows: the sentence ends in a colon. */
	static boolean announces(ReadText text, Sentence sentence) {
		int last = sentence.end() - 1;
		while (last > sentence.start() && Character.isWhitespace(text.at(last))) {
			last--;
		}
		return text.at(last) == ':';
	}

}
