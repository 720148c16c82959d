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
		if (this.harms == null || facts.mentions().isEmpty()) {
			return verdict;
		}
		List<Mention> others = new ArrayList<>();
		List<Sentence> sentences = new ArrayList<>();
		Sentence harm = null;
		for (int i = 0; i < facts.mentions().size(); i++) {
			Mention mention = facts.mentions().get(i);
			Sentence sentence = facts.sentence(i);
			if (isHarm(this.harms, facts.found(i), sentence)) {
				harm = (harm == null) ? sentence : harm;
			}
			else if (focus.counts(mention)) {
				if (sentence.title() || focus.isAim(sentence)) {
					return verdict;
				}
				others.add(mention);
				sentences.add(sentence);
			}
		}
		if (harm == null) {
			return verdict;
		}
		boolean about = !harm.title() && focus.of(others, sentences).focus();
		return about ? verdict : new Verdict(false, Verdict.HARM, DETAIL, harm);
	}

	private boolean isHarm(Harms harms, Found found, Sentence sentence) {
		HarmSentence in = harms.in(this.text, sentence);
		boolean listed = !sentence.title() && this.events.contains(this.text.span(sentence))
				&& !in.endsBefore(found.firstToken(), HarmCue.TREATED_FOR, 2);
		return listed || Harms.isHarm(in, found.firstToken(), found.endToken(), this.conditions, this.reported);
	}

}
