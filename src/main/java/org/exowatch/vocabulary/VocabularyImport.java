package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularySpec.Origin;

/**
 * Makes one vocabulary of files that others publish, the first of which keeps its names.
 */
public final class VocabularyImport {

	private final Collection<Concept> own;

	private final Findings findings;

	/**
	 * An import beside vocabularies that were written by hand.
	 * @param own they keep their names, and their ids are preferred
	 * @param findings hears of everything that is not taken as it stands
	 */
	public VocabularyImport(List<VocabularySpec> own, Findings findings) {
		this.own = Vocabulary.of(own).concepts();
		this.findings = findings;
	}

	/**
	 * Reads files as they stream by; the result is in the order of ids.
	 * @param id of the vocabulary that they make
	 * @throws IOException with file and line if one cannot be read to its end
	 */
	public VocabularySpec read(String id, List<Path> files) throws IOException {
		Set<String> known = this.own.stream().map(Concept::id).collect(Collectors.toSet());
		Merge merge = new Merge(List.of(), known, this.findings);
		List<Origin> origins = new ArrayList<>();
		for (Path file : files) {
			Layout layout = VocabularyFile.read(file, merge);
			origins.add(new Origin(plain(file), layout.title(), sha256(file), merge.records()));
		}
		Map<String, Concept> concepts = merge.concepts();
		if (concepts.isEmpty()) {
			throw new IOException("No condition in " + files + ". Nothing was imported.");
		}
		compare(id, concepts.values());
		known = new HashSet<>(known);
		known.addAll(concepts.keySet());
		Set<String> all = known;
		return new VocabularySpec(id,
				concepts.values()
					.stream()
					.sorted(Comparator.comparing(Concept::id))
					.map((concept) -> spec(concept, all))
					.toList(),
				origins);
	}

	/** Names that the vocabularies written by hand keep. */
	private void compare(String id, Collection<Concept> concepts) throws IOException {
		Merge merge = new Merge(this.own, Set.of(), this.findings);
		merge.begin(id);
		for (Concept concept : concepts) {
			merge.add(concept);
		}
	}

	/** Parents that are no conditions are none. */
	private static VocabularySpec.Concept spec(Concept concept, Set<String> known) {
		return new VocabularySpec.Concept(concept.id(), concept.name(), concept.synonyms(), concept.abbreviations(),
				concept.parents().stream().filter(known::contains).toList(), concept.crossReferences());
	}

	private static String plain(Path file) {
		return String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", "?");
	}

	private static String sha256(Path file) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
				in.transferTo(java.io.OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
