package org.exowatch.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What files say of each other, checked when all of them are read. */
final class References {

	private final Faults faults;

	private final Set<String> topics = new HashSet<>();

	private final Set<String> concepts = new HashSet<>();

	private final List<YamlText> topicUses = new ArrayList<>();

	private final List<YamlText> conceptUses = new ArrayList<>();

	private boolean allConceptsKnown = true;

	private final Set<String> parsers;

	References(Faults faults, Set<String> parsers) {
		this.faults = faults;
		this.parsers = parsers;
	}

	void topic(String id) {
		this.topics.add(id);
	}

	void concept(String id) {
		this.concepts.add(id);
	}

	/** An unreadable vocabulary is one fault, not one for each condition in it. */
	void vocabularyUnreadable() {
		this.allConceptsKnown = false;
	}

	String useTopic(YamlText topic) {
		this.topicUses.add(topic);
		return topic.value();
	}

	String useParser(YamlText parser) {
		if (!parser.value().isEmpty() && !this.parsers.contains(parser.value())) {
			fault(parser, "unknown parser '" + parser.value() + "'", Suggestion.of(parser.value(), this.parsers));
		}
		return parser.value();
	}

	String useConcept(YamlText concept) {
		this.conceptUses.add(concept);
		return concept.value();
	}

	void check() {
		for (YamlText use : this.topicUses) {
			if (!use.value().isEmpty() && !this.topics.contains(use.value())) {
				fault(use, "unknown topic '" + use.value() + "'", Suggestion.of(use.value(), this.topics));
			}
		}
		for (YamlText use : this.conceptUses) {
			if (this.allConceptsKnown && !use.value().isEmpty() && !this.concepts.contains(use.value())) {
				fault(use, "unknown condition '" + use.value() + "'",
						"add it to a file in vocabularies/, or correct its id");
			}
		}
	}

	void fault(YamlText at, String message, String repair) {
		this.faults.add(at.file(), at.line(), message, repair);
	}

}
