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
		List<Mention> others = new ArrayList<>();
		List<Sentence> sentences = new ArrayList<>();
		Sentence harm = null;
		Sentence event = null;
		boolean only = true;
		for (int i = 0; i < facts.mentions().size(); i++) {
			Sentence sentence = facts.sentence(i);
			if (isHarm(this.harms, facts.found(i), sentence)) {
				harm = (harm == null) ? sentence : harm;
			}
			else if (focus.counts(facts.mentions().get(i))) {
				others.add(facts.mentions().get(i));
				sentences.add(sentence);
				boolean listed = isEvent(this.harms, facts.found(i), sentence);
				event = (event == null && listed) ? sentence : event;
				only &= listed;
			}
		}
		Sentence first = (harm != null) ? harm : event;
		boolean told = first != null
				&& (only || (harm != null && !isAbout(harm, others, sentences, focus)));
		return told ? new Verdict(false, Verdict.HARM, DETAIL, first) : verdict;
	}

	/** Whether a text would be about a condition without its harms. */
	private static boolean isAbout(Sentence harm, List<Mention> others, List<Sentence> sentences, Focus.Reader focus) {
		if (sentences.stream().anyMatch(Sentence::title)) {
			return true;
		}
		return !harm.title() && (sentences.stream().anyMatch(focus::isAim) || focus.of(others, sentences).focus());
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

}
