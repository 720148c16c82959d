package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Assertion;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.Mention;
import org.exowatch.document.Tier;
import org.exowatch.vocabulary.Concept;

/** What a document has to say about one condition: its mentions and its heading. */
final class ConditionFacts {

	/** Rules by which a name stands in the text as such. */
	private static final Set<String> NAMED = Set.of("condition.name", "condition.learnt", "condition.name-variant",
			"condition.coordination");

	private final List<Mention> mentions = new ArrayList<>();

	private final List<Sentence> sentences = new ArrayList<>();

	private final List<Found> found = new ArrayList<>();

	private final boolean notice;

	private boolean heading;

	private boolean major;

	ConditionFacts(boolean notice) {
		this.notice = notice;
	}

	void add(Mention mention, Sentence sentence, Found named) {
		this.mentions.add(mention);
		this.sentences.add(sentence);
		this.found.add(named);
	}

	void add(MeshHeading mesh) {
		this.heading = true;
		this.major |= mesh.major();
	}

	ConditionTag tag(Concept concept, Focus.Reader focus, HarmMentions harms, ConditionReasons reasons) {
		String foundBy = foundBy();
		String rule = rule();
		Focus.Verdict verdict = harms.heeded(focus.of(this.mentions, this.sentences), this, focus);
		boolean about = verdict.focus() || (this.major && !verdict.harm());
		return new ConditionTag(concept.id(), concept.name(), about, assertion(about), tier(foundBy, rule), foundBy,
				rule, List.copyOf(this.mentions), reasons.of(this, verdict, focus));
	}

	List<Mention> mentions() {
		return this.mentions;
	}

	List<Sentence> sentences() {
		return this.sentences;
	}

	Found found(int mention) {
		return this.found.get(mention);
	}

	Sentence sentence(int mention) {
		return this.sentences.get(mention);
	}

	int form(int mention) {
		return this.found.get(mention).form();
	}

	boolean heading() {
		return this.heading;
	}

	boolean major() {
		return this.major;
	}

	private String foundBy() {
		if (this.heading) {
			return "MESH";
		}
		for (Sentence sentence : this.sentences) {
			if (sentence.title()) {
				return "TITLE";
			}
		}
		return this.notice ? "BODY" : "ABSTRACT";
	}

	/** What a paper is about is no mere background or possibility of it. */
	private Assertion assertion(boolean focus) {
		Assertion strongest = null;
		for (Mention mention : this.mentions) {
			Assertion said = mention.assertion();
			strongest = (strongest == null || strength(said) > strength(strongest)) ? said : strongest;
		}
		boolean weak = strongest == Assertion.BACKGROUND || strongest == Assertion.HYPOTHETICAL;
		return (strongest == null || (focus && weak)) ? Assertion.AFFIRMED : strongest;
	}

	/** What was found, then what was not, counts before what is known or feared. */
	private static int strength(Assertion assertion) {
		return switch (assertion) {
			case AFFIRMED -> 5;
			case ANIMAL -> 4;
			case NEGATED -> 3;
			case HYPOTHETICAL -> 2;
			case OTHER_SUBJECT -> 1;
			case BACKGROUND -> 0;
		};
	}

	/** The strongest rule: a name, else what there is. */
	private String rule() {
		if (this.mentions.isEmpty()) {
			return "condition.mesh-heading";
		}
		for (Mention mention : this.mentions) {
			if (NAMED.contains(mention.rule())) {
				return mention.rule();
			}
		}
		return this.mentions.get(0).rule();
	}

	private Tier tier(String foundBy, String rule) {
		boolean named = NAMED.contains(rule);
		if (named && (this.heading || foundBy.equals("TITLE"))) {
			return Tier.HIGH;
		}
		boolean explained = rule.equals("condition.abbreviation");
		boolean often = this.mentions.size() > 1;
		return (this.heading || explained || (named && often)) ? Tier.MEDIUM : Tier.LOW;
	}

}
