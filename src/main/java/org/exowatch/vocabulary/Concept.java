package org.exowatch.vocabulary;

import java.util.List;

/**
 * A condition and its names.
 *
 * @param id {@code MESH:D010300}, {@code OMIM:…}, {@code DOID:…}
 * @param name preferred name
 * @param synonyms that name it wherever they stand
 * @param abbreviations that name it only when their long form stands in the same document
 * @param parents concept ids
 * @param crossReferences its ids elsewhere, as {@code OMIM:…}, {@code DOID:…},
 * {@code UMLS_CUI:…}
 */
public record Concept(String id, String name, List<String> synonyms, List<String> abbreviations, List<String> parents,
		List<String> crossReferences) {

	public Concept {
		synonyms = List.copyOf(synonyms);
		abbreviations = List.copyOf(abbreviations);
		parents = List.copyOf(parents);
		crossReferences = List.copyOf(crossReferences);
	}

	/** Without cross-references. */
	public Concept(String id, String name, List<String> synonyms, List<String> abbreviations, List<String> parents) {
		this(id, name, synonyms, abbreviations, parents, List.of());
	}

}
