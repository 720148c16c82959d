package org.exowatch.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.exowatch.catalog.VocabularySpec;

/**
 * Conditions by id, and who owns a name: where one name has two ids, the concept that was
 * added first keeps it. Immutable.
 */
public final class Vocabulary {

	private final Map<String, Concept> concepts;

	private final Map<String, String> aliases;

	private final Overlay overlay;

	private final String version;

	private Vocabulary(Map<String, Concept> concepts, Map<String, String> aliases, Overlay overlay, String id) {
		this.concepts = Collections.unmodifiableMap(concepts);
		this.aliases = Collections.unmodifiableMap(aliases);
		this.overlay = overlay;
		this.version = id + "-" + Fingerprint.of(concepts.values(), overlay);
	}

	/** The declared vocabularies, in their order. */
	public static Vocabulary of(List<VocabularySpec> specs) {
		Merge merge = new Merge(List.of());
		specs.forEach((spec) -> spec.concepts().forEach((concept) -> merge.add(concept(concept))));
		return new Vocabulary(merge.concepts(), Map.of(), Overlay.NONE,
				specs.stream().map(VocabularySpec::id).collect(Collectors.joining("+")));
	}

	private static Concept concept(VocabularySpec.Concept spec) {
		return new Concept(spec.id(), spec.name(), spec.synonyms(), spec.abbreviations(), spec.parents());
	}

	/**
	 * Adds the concepts of a file to what is there.
	 * @param file {@code CTD_diseases.tsv}, our own YAML layout or an {@link Overlay},
	 * gzipped or not; told by content
	 * @throws IOException if it cannot be read or has neither layout; the message names
	 * the file and the line
	 */
	public Vocabulary plus(Path file) throws IOException {
		String id = this.concepts.isEmpty() ? stem(file) : baseId() + "+" + stem(file);
		try (BufferedReader reader = VocabularyFile.open(file)) {
			if (VocabularyFile.isOverlay(reader)) {
				return new Vocabulary(this.concepts, this.aliases, this.overlay.plus(OverlayFile.read(file, reader)),
						id);
			}
			Merge merge = new Merge(this.concepts.values());
			VocabularyFile.read(file, reader, merge);
			merge.aliases().keySet().removeAll(merge.concepts().keySet());
			this.aliases.forEach((alias, concept) -> merge.aliases().putIfAbsent(alias, concept));
			return new Vocabulary(merge.concepts(), merge.aliases(), this.overlay, id);
		}
	}

	/** The same conditions, with an overlay. */
	public Vocabulary plus(Overlay overlay, String id) {
		return new Vocabulary(this.concepts, this.aliases, this.overlay.plus(overlay), baseId() + "+" + id);
	}

	private String baseId() {
		return this.version.substring(0, this.version.lastIndexOf('-'));
	}

	private static String stem(Path file) {
		String name = String.valueOf(file.getFileName());
		int dot = name.indexOf('.');
		return (dot > 0) ? name.substring(0, dot) : name;
	}

	/** In the order in which they were added. */
	public Collection<Concept> concepts() {
		return this.concepts.values();
	}

	public Optional<Concept> concept(String id) {
		return Optional.ofNullable(this.concepts.get(id));
	}

	/** The id under which a concept stands here, for any of its ids. */
	public String idOf(String id) {
		return this.concepts.containsKey(id) ? id : this.aliases.getOrDefault(id, id);
	}

	/** What is to be read differently. */
	public Overlay overlay() {
		return this.overlay;
	}

	/** Ids of the parts and a hash of the content: {@code starter-3f2a91}. */
	public String version() {
		return this.version;
	}

}
