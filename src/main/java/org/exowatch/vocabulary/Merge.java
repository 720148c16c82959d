package org.exowatch.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Adds concepts one after the other; the first owner of a name keeps it. */
final class Merge {

	private final Map<String, Concept> concepts = new LinkedHashMap<>();

	private final Map<String, String> owners = new HashMap<>();

	/** Other ids of a concept. */
	private final Map<String, String> aliases = new HashMap<>();

	Merge(Collection<Concept> start) {
		start.forEach(this::add);
	}

	/**
	 * Joins a concept with the one of the same id, or adds it; names that another concept
	 * owns are left out, and so is a concept without a name of its own.
	 */
	void add(Concept concept) {
		Concept known = this.concepts.get(concept.id());
		if (known != null) {
			this.concepts.put(concept.id(), joined(known, concept));
			return;
		}
		List<String> synonyms = owned(concept.id(), concept.synonyms());
		if (own(concept.id(), concept.name())) {
			put(concept, concept.name(), synonyms);
		}
		else if (!synonyms.isEmpty()) {
			put(concept, synonyms.get(0), synonyms.subList(1, synonyms.size()));
		}
	}

	private void put(Concept concept, String name, List<String> synonyms) {
		this.concepts.put(concept.id(),
				new Concept(concept.id(), name, synonyms, concept.abbreviations(), concept.parents()));
	}

	private Concept joined(Concept known, Concept more) {
		Set<String> synonyms = new LinkedHashSet<>(known.synonyms());
		List<String> names = new ArrayList<>(more.synonyms());
		names.add(0, more.name());
		synonyms.addAll(owned(known.id(), names));
		Set<String> abbreviations = new LinkedHashSet<>(known.abbreviations());
		abbreviations.addAll(more.abbreviations());
		Set<String> parents = new LinkedHashSet<>(known.parents());
		parents.addAll(more.parents());
		return new Concept(known.id(), known.name(), List.copyOf(synonyms), List.copyOf(abbreviations),
				List.copyOf(parents));
	}

	private List<String> owned(String id, List<String> names) {
		return names.stream().filter((name) -> own(id, name)).distinct().toList();
	}

	/** Whether the name is this concept's; takes it when it is free. */
	private boolean own(String id, String name) {
		String owner = this.owners.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
		return owner == null || owner.equals(id);
	}

	/**
	 * The id that stands for a concept with several: the MeSH descriptor if there is one
	 * (a known one before others), then MeSH supplementary, OMIM and DOID ids, then the
	 * first.
	 */
	String chosen(List<String> ids) {
		String best = ids.get(0);
		for (String id : ids) {
			if (rank(id) < rank(best)) {
				best = id;
			}
		}
		for (String id : ids) {
			if (!id.equals(best)) {
				this.aliases.put(id, best);
			}
		}
		return best;
	}

	Map<String, String> aliases() {
		return this.aliases;
	}

	private int rank(String id) {
		if (id.startsWith("MESH:D")) {
			return this.concepts.containsKey(id) ? 0 : 1;
		}
		if (id.startsWith("MESH:C")) {
			return 2;
		}
		if (id.startsWith("OMIM:")) {
			return 3;
		}
		return id.startsWith("DOID:") ? 4 : 5;
	}

	Map<String, Concept> concepts() {
		return this.concepts;
	}

}
