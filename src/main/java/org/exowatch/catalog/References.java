package org.exowatch.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What files say of each other, checked when all of them are read. */
final class References {

	private final Faults faults;

	private final Set<String> topics = new HashSet<>();

	/** Preferred names by id. */
	private final Map<String, String> concepts = new HashMap<>();

	/** Of conditions, with the ids that these have here. */
	private final Map<String, String> otherIds = new HashMap<>();

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

	/** What is read first keeps its name. */
	void concept(String id, String name) {
		this.concepts.putIfAbsent(id, name);
	}

	/** A condition has another id, by which a claim may still name it. */
	void otherId(String other, String id) {
		this.otherIds.putIfAbsent(other, id);
	}

	/** With claims of the ids and names that conditions have in the vocabularies. */
	Topic renamed(Topic topic) {
		return new Topic(topic.id(), topic.name(), topic.query(), topic.terms(), topic.mesh(), topic.exclude(),
				topic.fdaTerms(), topic.claims().stream().map(this::renamed).toList());
	}

	private Topic.Claim renamed(Topic.Claim claim) {
		List<String> ids = claim.conditions().stream().map(this::idOf).distinct().toList();
		Map<String, String> names = new HashMap<>(this.concepts);
		names.keySet().retainAll(ids);
		return new Topic.Claim(claim.id(), claim.text(), claim.kind(), ids, Map.copyOf(names));
	}

	private String idOf(String id) {
		return this.concepts.containsKey(id) ? id : this.otherIds.getOrDefault(id, id);
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
			if (this.allConceptsKnown && !use.value().isEmpty() && !this.concepts.containsKey(idOf(use.value()))) {
				fault(use, "unknown condition '" + use.value() + "'",
						"add it to a file in vocabularies/, or correct its id");
			}
		}
	}

	void fault(YamlText at, String message, String repair) {
		this.faults.add(at.file(), at.line(), message, repair);
	}

}
