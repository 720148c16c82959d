package org.exowatch.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.FactKind;
import org.exowatch.document.Span;
import org.exowatch.document.Tags.FactTag;
import org.exowatch.document.Tags.Mention;
import org.exowatch.tag.Focus.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a text in which a condition is a harm of the treatment: a paper on
 * therapy is not about treating that.
 */
final class HarmMentions {

	private static final String DETAIL = "named as a harm of the treatment";

	private final @Nullable Harms harms;

	private final ReadText text;

	private final boolean reported;

	/** Sentences on adverse events. */
	private final Set<Span> events = new HashSet<>();

	/** Words by which conditions are named. */
	private final BitSet conditions = new BitSet();

	private HarmMentions(@Nullable Harms harms, ReadText text, boolean reported, List<FactTag> facts) {
		this.harms = harms;
		this.text = text;
		this.reported = reported;
		for (FactTag fact : facts) {
			if (fact.kind() == FactKind.ADVERSE_EVENT && fact.sentence() != null) {
				this.events.add(fact.sentence());
			}
		}
	}

	/** Of a text in which nobody is treated. */
	static HarmMentions none(ReadText text) {
		return new HarmMentions(null, text, false, List.of());
	}

	/**
	 * Of a paper on therapy.
	 * @param reported whether it tells of somebody who was treated
	 */
	static HarmMentions of(Harms harms, ReadText text, boolean reported, List<FactTag> facts) {
		return new HarmMentions(harms, text, reported, facts);
	}

	/** Hears of all conditions that were found. */
	void meet(List<Found> found) {
		if (this.harms != null) {
			found.forEach((one) -> this.conditions.set(one.firstToken(), one.endToken()));
		}
	}

	/**
	 * The verdict on a condition, unless it stands as a harm: by the title, or because
	 * nothing but harms would make it the focus.
	 */
	Verdict heeded(Verdict verdict, ConditionFacts facts, Focus.Reader focus) {
		if (this.harms == null) {
			return verdict;
		}
		Sorted sorted = new Sorted();
		for (int i = 0; i < facts.mentions().size(); i++) {
			Mention mention = facts.mentions().get(i);
			Sentence sentence = facts.sentence(i);
			if (isHarm(this.harms, facts.found(i), sentence)) {
				sorted.harm(sentence);
			}
			else if (focus.counts(mention)) {
				sorted.other(mention, sentence, isEvent(this.harms, facts.found(i), sentence));
			}
		}
		Sentence harm = sorted.decisive(focus);
		return (harm != null) ? new Verdict(false, Verdict.HARM, DETAIL, harm) : verdict;
	}

	private boolean isHarm(Harms harms, Found found, Sentence sentence) {
		return Harms.isHarm(harms.in(this.text, sentence), found.firstToken(), found.endToken(), this.conditions,
				this.reported);
	}

	/** In a sentence on adverse events, and not what had been treated. */
	private boolean isEvent(Harms harms, Found found, Sentence sentence) {
		return !sentence.title() && this.events.contains(this.text.span(sentence))
				&& !harms.in(this.text, sentence).endsBefore(found.firstToken(), HarmCue.TREATED_FOR, 2);
	}

	/** The mentions of one condition: those that are harms, and the others. */
	private static final class Sorted {

		private final List<Mention> others = new ArrayList<>();

		private final List<Sentence> sentences = new ArrayList<>();

		private @Nullable Sentence harm;

		private @Nullable Sentence event;

		/** Whether the others all stand in sentences on adverse events. */
		private boolean onlyEvents = true;

		void harm(Sentence sentence) {
			this.harm = (this.harm == null) ? sentence : this.harm;
		}

		void other(Mention mention, Sentence sentence, boolean inEvent) {
			this.others.add(mention);
			this.sentences.add(sentence);
			this.event = (this.event == null && inEvent) ? sentence : this.event;
			this.onlyEvents &= inEvent;
		}

		/** The sentence by which the condition is a harm and not the focus, or null. */
		@Nullable Sentence decisive(Focus.Reader focus) {
			if (this.onlyEvents) {
				return (this.harm != null) ? this.harm : this.event;
			}
			return (this.harm == null || isAbout(this.harm, focus)) ? null : this.harm;
		}

		/** Whether a text would be about the condition without its harms. */
		private boolean isAbout(Sentence harm, Focus.Reader focus) {
			if (this.sentences.stream().anyMatch(Sentence::title)) {
				return true;
			}
			return !harm.title() && (this.sentences.stream().anyMatch(focus::isAim)
					|| focus.of(this.others, this.sentences).focus());
		}

	}

}
