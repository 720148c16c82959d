package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Overlay;
import org.exowatch.catalog.OverlaySpec;
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

	private Vocabulary(Map<String, Concept> concepts, Overlay overlay, String id) {
		this.concepts = Collections.unmodifiableMap(concepts);
		this.aliases = aliases(concepts);
		this.overlay = overlay;
		this.version = id + "-" + Fingerprint.of(concepts.values(), overlay);
	}

	/** Whose ids these are elsewhere, as far as corpora name conditions by them. */
	private static Map<String, String> aliases(Map<String, Concept> concepts) {
		Map<String, String> aliases = new HashMap<>();
		for (Concept concept : concepts.values()) {
			for (String id : concept.crossReferences()) {
				if (!concepts.containsKey(id)
						&& (id.startsWith("MESH:") || id.startsWith("OMIM:") || id.startsWith("DOID:"))) {
					aliases.putIfAbsent(id, concept.id());
				}
			}
		}
		return aliases;
	}

	/** All that a catalog declares: its vocabularies, then its overlays. */
	public static Vocabulary of(Catalog catalog) {
		Vocabulary vocabulary = of(catalog.vocabularies());
		for (OverlaySpec overlay : catalog.overlays()) {
			vocabulary = vocabulary.plus(overlay.overlay(), overlay.id());
		}
		return vocabulary;
	}

	/** The declared vocabularies, in their order: what is first keeps its names. */
	public static Vocabulary of(List<VocabularySpec> specs) {
		List<Concept> none = List.of();
		Merge merge = new Merge(none, Set.of(), (finding) -> {
		});
		for (VocabularySpec spec : specs) {
			merge.begin(spec.id());
			add(spec, merge);
		}
		return new Vocabulary(merge.concepts(), Overlay.NONE,
				specs.stream().map(VocabularySpec::id).collect(Collectors.joining("+")));
	}

	private static void add(VocabularySpec spec, Merge merge) {
		try {
			for (VocabularySpec.Concept concept : spec.concepts()) {
				merge.add(concept(concept));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Concept concept(VocabularySpec.Concept spec) {
		return new Concept(spec.id(), spec.name(), spec.synonyms(), spec.abbreviations(), spec.parents(),
				spec.crossReferences());
	}

	/**
	 * Adds the concepts of a file to what is there, which keeps its names.
	 * @param file MeSH XML, OBO, {@code CTD_diseases.tsv}, an imported vocabulary, our
	 * own YAML layout or an {@link Overlay}, gzipped or not; told by content
	 * @throws IOException if it cannot be read or has none of these layouts; the message
	 * names the file and the line
	 */
	public Vocabulary plus(Path file) throws IOException {
		Overlay more = VocabularyFile.overlay(file);
		if (more != null) {
			return plus(more, stem(file));
		}
		Merge merge = new Merge(this.concepts.values(), this.concepts.keySet(), Findings.STRICT);
		VocabularyFile.read(file, merge);
		return new Vocabulary(merge.concepts(), this.overlay,
				this.concepts.isEmpty() ? stem(file) : baseId() + "+" + stem(file));
	}

	/** The same conditions, with an overlay. */
	public Vocabulary plus(Overlay overlay, String id) {
		return new Vocabulary(this.concepts, this.overlay.plus(overlay), baseId() + "+" + id);
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

	/** The id under which a concept stands here, for any of its ids; empty: none here. */
	public Optional<String> presentId(String id) {
		return concept(idOf(id)).map(Concept::id);
	}

	/** What is to be read differently. */
	public Overlay overlay() {
		return this.overlay;
	}

	/** Names, synonyms and abbreviations of all concepts. */
	public int names() {
		return this.concepts.values()
			.stream()
			.mapToInt((concept) -> 1 + concept.synonyms().size() + concept.abbreviations().size())
			.sum();
	}

	/** Ids of the parts and a hash of the content: {@code starter-3f2a91}. */
	public String version() {
		return this.version;
	}

}
