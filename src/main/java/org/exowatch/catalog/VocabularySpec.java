package org.exowatch.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * A vocabulary: {@code jobs/vocabularies/{id}.yaml}, written by hand, or
 * {@code {id}.tsv.gz}, imported.
 *
 * @param id the file's name
 * @param concepts conditions in order
 * @param origins the files that it was imported from; empty for one written by hand
 */
public record VocabularySpec(String id, List<Concept> concepts, List<Origin> origins) {

	private static final int LONGEST_ID = 100;

	/** Those written by hand come first and keep their names. */
	static final Comparator<VocabularySpec> IN_TURN = Comparator
		.comparing((VocabularySpec vocabulary) -> !vocabulary.origins().isEmpty())
		.thenComparing(VocabularySpec::id);

	/** One that was written by hand. */
	public VocabularySpec(String id, List<Concept> concepts) {
		this(id, concepts, List.of());
	}

	/** Names, synonyms and abbreviations of all concepts. */
	public int names() {
		return this.concepts.stream()
			.mapToInt((concept) -> 1 + concept.synonyms().size() + concept.abbreviations().size())
			.sum();
	}

	/**
	 * Whether this can be the id of a condition, here or elsewhere: {@code MESH:D010300},
	 * without spaces, bars and control characters.
	 */
	public static boolean isId(String text) {
		if (text.length() > LONGEST_ID || text.indexOf(':') < 1 || text.endsWith(":")) {
			return false;
		}
		return text.codePoints()
			.noneMatch((c) -> c == '|' || Character.isWhitespace(c) || Character.isSpaceChar(c)
					|| Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
	}

	/**
	 * A condition and its names.
	 *
	 * @param id {@code MESH:D010300}, {@code OMIM:…}, {@code DOID:…}
	 * @param name preferred name
	 * @param synonyms that name it wherever they stand
	 * @param abbreviations that name it only when their long form stands in the same
	 * document
	 * @param parents concept ids
	 * @param crossReferences its ids elsewhere
	 */
	public record Concept(String id, String name, List<String> synonyms, List<String> abbreviations,
			List<String> parents, List<String> crossReferences) {

		/** Without cross-references. */
		public Concept(String id, String name, List<String> synonyms, List<String> abbreviations,
				List<String> parents) {
			this(id, name, synonyms, abbreviations, parents, List.of());
		}

	}

	/**
	 * A file that was imported.
	 *
	 * @param file its name
	 * @param layout {@code CTD_diseases.tsv} and so on
	 * @param sha256 of its bytes
	 * @param records read
	 */
	public record Origin(String file, String layout, String sha256, long records) {

	}

}
