package org.exowatch.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.exowatch.catalog.VocabularySpec.Concept;

/** Reads {@code jobs/vocabularies/{id}.yaml}. */
final class VocabularyReader {

	private static final Pattern CONCEPT_ID = Pattern.compile("MESH:[CD]\\d{6}(\\d{3})?|OMIM:\\d{6}|DOID:\\d{1,7}");

	private final Set<String> ids = new HashSet<>();

	/** Names in lower case, with the concept that has them. */
	private final Map<String, String> owners = new HashMap<>();

	private final References references;

	private VocabularyReader(References references) {
		this.references = references;
	}

	static VocabularySpec read(String id, YamlMap map, References references) {
		if (!map.has("concepts")) {
			map.fault("concepts", "missing key 'concepts'", "add 'concepts:' with a list of conditions");
		}
		VocabularyReader reader = new VocabularyReader(references);
		return new VocabularySpec(id, map.maps("concepts").stream().map(reader::concept).toList());
	}

	private Concept concept(YamlMap map) {
		Concept concept = new Concept(id(map), map.text("name"), map.texts("synonyms"), map.texts("abbreviations"),
				map.texts("parents"));
		this.references.concept(concept.id(), concept.name());
		own(concept, map.item("name"));
		map.items("synonyms").forEach((synonym) -> own(concept, synonym));
		for (String parent : concept.parents()) {
			checkId(parent, "parents", map);
			if (parent.equals(concept.id())) {
				map.fault("parents", "'" + parent + "' is its own parent", "delete it from 'parents'");
			}
		}
		map.end();
		return concept;
	}

	private String id(YamlMap map) {
		String id = map.text("id");
		checkId(id, "id", map);
		if (!id.isEmpty() && !this.ids.add(id)) {
			map.fault("id", "duplicate concept '" + id + "'", "put all of its names into one entry");
		}
		return id;
	}

	private void checkId(String id, String key, YamlMap map) {
		if (!id.isEmpty() && !CONCEPT_ID.matcher(id).matches()) {
			map.fault(key, "'" + id + "' is no concept id",
					"write MESH:D010300, MESH:C000657245, OMIM:168600 or DOID:14330");
		}
	}

	/** A name that means two conditions would tag every paper with both. */
	private void own(Concept concept, YamlText name) {
		String owner = this.owners.putIfAbsent(name.value().toLowerCase(Locale.ROOT), concept.id());
		if (owner != null && !name.value().isEmpty()) {
			this.references.fault(name, "'" + name.value() + "' already names " + owner,
					"keep it where it belongs, delete it here");
		}
	}

}
