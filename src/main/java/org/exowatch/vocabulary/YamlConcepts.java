package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.exowatch.catalog.VocabularySpec;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Our own layout, as in {@code jobs/vocabularies}: a list {@code concepts} of id, name,
 * synonyms, abbreviations and parents.
 */
final class YamlConcepts {

	/** A file written by people is far below. */
	static final int MOST_BYTES = 3_000_000;

	private YamlConcepts() {
	}

	static void read(Path file, Reader reader, Merge merge) throws IOException {
		int number = 0;
		for (Object entry : entries(file, reader)) {
			number++;
			if (!(entry instanceof Map<?, ?> fields) || !(fields.get("id") instanceof String id)
					|| !(fields.get("name") instanceof String name) || !VocabularySpec.isId(id)) {
				throw new IOException(file + ": concept " + number + " needs an id such as MESH:D010300 and a name. "
						+ "Nothing of this file was added.");
			}
			Concept concept = new Concept(id, name, strings(fields.get("synonyms")), strings(fields.get("abbreviations")),
					strings(fields.get("parents")));
			if (!isPlain(concept)) {
				throw new IOException(file + ": concept " + number + " has a name with a bar or a control character, or "
						+ "a parent that is no id. Nothing of this file was added.");
			}
			merge.add(concept);
		}
	}

	private static boolean isPlain(Concept concept) {
		return Stream.of(List.of(concept.name()), concept.synonyms(), concept.abbreviations())
			.flatMap(List::stream)
			.allMatch((name) -> name.chars().noneMatch((c) -> c == '|' || Character.isISOControl(c)))
				&& concept.parents().stream().allMatch(VocabularySpec::isId);
	}

	private static List<?> entries(Path file, Reader reader) throws IOException {
		try {
			Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
			if (root instanceof Map<?, ?> map && map.get("concepts") instanceof List<?> list) {
				return list;
			}
		}
		catch (YAMLException ex) {
			throw new IOException(file + ": not a vocabulary: " + ex.getMessage(), ex);
		}
		throw new IOException(file + ": " + Layout.UNKNOWN);
	}

	private static List<String> strings(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

}
