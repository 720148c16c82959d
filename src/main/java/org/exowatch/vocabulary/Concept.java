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
 */
public record Concept(String id, String name, List<String> synonyms, List<String> abbreviations, List<String> parents) {

	public Concept {
		synonyms = List.copyOf(synonyms);
		abbreviations = List.copyOf(abbreviations);
		parents = List.copyOf(parents);
	}

}
