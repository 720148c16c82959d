package org.exowatch.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A concept while files add to it. */
final class Gathered {

	private final String id;

	private String name;

	private final Set<String> synonyms = new LinkedHashSet<>();

	private final Set<String> abbreviations = new LinkedHashSet<>();

	private final Set<String> parents = new LinkedHashSet<>();

	private final Set<String> crossReferences = new LinkedHashSet<>();

	Gathered(String id, String name) {
		this.id = id;
		this.name = name;
	}

	/** All names but abbreviations. */
	List<String> names() {
		List<String> names = new ArrayList<>(List.of(this.name));
		names.addAll(this.synonyms);
		return names;
	}

	/** The same under a better id. */
	Gathered as(String better) {
		Gathered renamed = new Gathered(better, this.name);
		renamed.crossReferences.add(this.id);
		return renamed.plus(this);
	}

	/** Adds all that the other has. */
	Gathered plus(Gathered other) {
		this.synonyms.addAll(other.names());
		this.abbreviations.addAll(other.abbreviations);
		this.parents.addAll(other.parents);
		this.crossReferences.addAll(other.crossReferences);
		return this;
	}

	void add(Draft draft, List<String> names) {
		this.synonyms.addAll(names);
		this.abbreviations.addAll(draft.abbreviations());
		this.parents.addAll(draft.parents());
		for (String other : draft.ids()) {
			if (!other.startsWith(Merge.INNER)) {
				this.crossReferences.add(other);
			}
		}
		this.crossReferences.addAll(draft.crossReferences());
	}

	/** Whether it can do without the name: it is not the only one. */
	boolean gives(String key) {
		if (!NameText.key(this.name).equals(key)) {
			this.synonyms.removeIf((synonym) -> NameText.key(synonym).equals(key));
			return true;
		}
		return false;
	}

	/** With parents as they are called at last. */
	Concept concept(UnaryOperator<String> chosen) {
		List<String> others = new ArrayList<>(this.synonyms);
		others.remove(this.name);
		List<String> wider = this.parents.stream()
			.map(chosen)
			.filter((parent) -> !parent.equals(this.id) && !parent.startsWith(Merge.INNER))
			.distinct()
			.toList();
		List<String> references = new ArrayList<>(this.crossReferences);
		references.remove(this.id);
		return new Concept(this.id, this.name, others, List.copyOf(this.abbreviations), wider, references);
	}

}
