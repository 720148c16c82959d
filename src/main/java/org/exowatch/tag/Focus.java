package org.exowatch.tag;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.document.Assertion;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Tags.Mention;

/** Decides whether a document is about a condition or only mentions it. */
final class Focus {

	private final Cues<FocusCue> cues;

	Focus(Words words) {
		this.cues = new Cues<>(FocusCue.class, words);
	}

	/** Reads the sentences of one text, each once. */
	final class Reader {

		private final ReadText text;

		private final boolean notice;

		private final Map<Integer, Set<FocusCue>> read = new HashMap<>();

		Reader(ReadText text, boolean notice) {
			this.text = text;
			this.notice = notice;
		}

		/** By title, claim (notices), aim, or by being repeated where findings stand. */
		boolean isFocus(List<Mention> mentions, List<Sentence> sentences) {
			int findings = 0;
			int affirmed = 0;
			boolean aim = false;
			for (int i = 0; i < mentions.size(); i++) {
				Sentence sentence = sentences.get(i);
				if (!counts(mentions.get(i))) {
					continue;
				}
				if (sentence.title() || (this.notice && claimed(sentence))) {
					return true;
				}
				affirmed++;
				aim |= sentence.section() == SectionKind.OBJECTIVE || cues(sentence).contains(FocusCue.AIM);
				findings += finding(sentence) ? 1 : 0;
			}
			return !this.notice && ((aim && affirmed > 1) || (findings > 1 && affirmed > 2));
		}

		private boolean counts(Mention mention) {
			return mention.assertion() == Assertion.AFFIRMED || mention.assertion() == Assertion.ANIMAL
					|| mention.assertion() == Assertion.BACKGROUND;
		}

		private boolean claimed(Sentence sentence) {
			Set<FocusCue> here = cues(sentence);
			if (here.contains(FocusCue.HARM)) {
				return false;
			}
			return here.contains(FocusCue.CLAIM) || (sentence.index() > 0
					&& cues(this.text.sentences().get(sentence.index() - 1)).contains(FocusCue.CLAIM));
		}

		private boolean finding(Sentence sentence) {
			return sentence.section() == SectionKind.RESULTS || sentence.section() == SectionKind.CONCLUSIONS
					|| (sentence.section() == SectionKind.BODY && sentence.index() * 2 > this.text.sentences().size());
		}

		private Set<FocusCue> cues(Sentence sentence) {
			return this.read.computeIfAbsent(sentence.index(), (key) -> {
				Set<FocusCue> found = EnumSet.noneOf(FocusCue.class);
				Focus.this.cues.in(this.text, sentence).forEach((hit) -> found.add(hit.cue()));
				return found;
			});
		}

	}

}
