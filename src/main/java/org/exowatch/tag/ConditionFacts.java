package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Assertion;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.Mention;
import org.exowatch.document.Tier;
import org.exowatch.vocabulary.Concept;

/** What a document has to say about one condition: its mentions and its heading. */
final class ConditionFacts {

	private final List<Mention> mentions = new ArrayList<>();

	private final List<Sentence> sentences = new ArrayList<>();

	private final boolean notice;

	private boolean heading;

	private boolean major;

	ConditionFacts(boolean notice) {
		this.notice = notice;
	}

	void add(Mention mention, Sentence sentence) {
		this.mentions.add(mention);
		this.sentences.add(sentence);
	}

	void add(MeshHeading mesh) {
		this.heading = true;
		this.major |= mesh.major();
	}

	ConditionTag tag(Concept concept, Focus.Reader focus) {
		String foundBy = foundBy();
		boolean about = this.major || focus.isFocus(this.mentions, this.sentences);
		return new ConditionTag(concept.id(), concept.name(), about, assertion(), tier(foundBy), foundBy, rule(),
				List.copyOf(this.mentions), List.of());
	}

	private String foundBy() {
		if (this.heading) {
			return "MESH";
		}
		if (this.sentences.stream().anyMatch(Sentence::title)) {
			return "TITLE";
		}
		return this.notice ? "BODY" : "ABSTRACT";
	}

	private Assertion assertion() {
		if (this.mentions.isEmpty() || this.mentions.stream().anyMatch((m) -> m.assertion() == Assertion.AFFIRMED)) {
			return Assertion.AFFIRMED;
		}
		return this.mentions.get(0).assertion();
	}

	/** The strongest rule: a name, else what there is. */
	private String rule() {
		if (this.mentions.isEmpty()) {
			return "condition.mesh-heading";
		}
		return this.mentions.stream()
			.map(Mention::rule)
			.filter("condition.name"::equals)
			.findFirst()
			.orElse(this.mentions.get(0).rule());
	}

	private Tier tier(String foundBy) {
		boolean named = rule().equals("condition.name");
		if (named && (this.heading || foundBy.equals("TITLE"))) {
			return Tier.HIGH;
		}
		boolean explained = rule().equals("condition.abbreviation");
		boolean often = this.mentions.size() > 1;
		return (this.heading || explained || (named && often)) ? Tier.MEDIUM : Tier.LOW;
	}

}
