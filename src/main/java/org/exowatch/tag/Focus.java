package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.Assertion;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Tags.Mention;
import org.jspecify.annotations.Nullable;

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

		/** By sentence; null as long as nobody asked. */
		private final List<@Nullable Set<FocusCue>> read;

		Reader(ReadText text, boolean notice) {
			this.text = text;
			this.notice = notice;
			this.read = new ArrayList<>(Collections.nCopies(text.sentences().size(), null));
		}

		/** By title, claim (notices), aim, or by being repeated where findings stand. */
		Verdict of(List<Mention> mentions, List<Sentence> sentences) {
			int findings = 0;
			int affirmed = 0;
			Sentence aim = null;
			for (int i = 0; i < mentions.size(); i++) {
				Sentence sentence = sentences.get(i);
				if (!counts(mentions.get(i))) {
					continue;
				}
				if (sentence.title()) {
					return new Verdict(true, "focus.title", "the title names it", sentence);
				}
				if (this.notice && claimed(sentence)) {
					return new Verdict(true, "focus.claim", "said to be treated", sentence);
				}
				affirmed++;
				aim = (aim == null && isAim(sentence)) ? sentence : aim;
				findings += finding(sentence) ? 1 : 0;
			}
			if (this.notice) {
				return new Verdict(false, "focus.not-claimed", "no sentence says that it is treated", null);
			}
			if (aim != null && affirmed > 1) {
				return new Verdict(true, "focus.aim", "the aim names it, and it is named again", aim);
			}
			return (findings > 1
					&& affirmed > 2)
							? new Verdict(
									true, "focus.findings", "named " + findings
											+ " times where the findings stand",
									null)
							: new Verdict(false, "focus.mentioned", "not in the title; " + ((aim != null)
									? "named once only" : "not in the aim, " + findings + " times in findings"), null);
		}

		boolean isAim(Sentence sentence) {
			return sentence.section() == SectionKind.OBJECTIVE || cues(sentence).contains(FocusCue.AIM);
		}

		boolean counts(Mention mention) {
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

		Span span(Sentence sentence) {
			return this.text.span(sentence);
		}

		private Set<FocusCue> cues(Sentence sentence) {
			Set<FocusCue> known = this.read.get(sentence.index());
			if (known != null) {
				return known;
			}
			Set<FocusCue> found = EnumSet.noneOf(FocusCue.class);
			for (Hit<FocusCue> hit : Focus.this.cues.in(this.text, sentence)) {
				found.add(hit.cue());
			}
			this.read.set(sentence.index(), found);
			return found;
		}

	}

	/**
	 * Whether a condition is what a text is about.
	 *
	 * @param focus whether it is
	 * @param rule id of the rule that decided
	 * @param detail in words
	 * @param sentence it rests on, or null
	 */
	record Verdict(boolean focus, String rule, String detail, @Nullable Sentence sentence) {

		static final String HARM = "focus.harm";

		/** Whether it is none because it is a harm of the treatment. */
		boolean harm() {
			return this.rule.equals(HARM);
		}

	}

}
