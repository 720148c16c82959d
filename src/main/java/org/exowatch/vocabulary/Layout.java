package org.exowatch.vocabulary;

import org.exowatch.catalog.VocabularyTable;

/** The layouts that vocabulary files have. */
enum Layout {

	/** Descriptor or supplementary records of MeSH. */
	MESH("MeSH XML"),

	/** The Disease Ontology. */
	OBO("OBO"),

	/** MEDIC of the Comparative Toxicogenomics Database. */
	CTD("CTD_diseases.tsv"),

	/** What {@code vocabulary import} wrote. */
	TABLE("exowatch vocabulary"),

	/** Our own, written by hand. */
	YAML("YAML");

	static final String UNKNOWN = "not a vocabulary: neither XML of MeSH, OBO, tab-separated lines as in "
			+ "CTD_diseases.tsv, nor YAML with a list 'concepts'.";

	private final String title;

	Layout(String title) {
		this.title = title;
	}

	/** What people call it. */
	String title() {
		return this.title;
	}

	/** The layout of a text that begins like this. */
	static Layout of(String head) {
		String text = head.startsWith("\ufeff") ? head.substring(1) : head;
		if (text.stripLeading().startsWith("<")) {
			return MESH;
		}
		if (text.startsWith(VocabularyTable.MARK)) {
			return TABLE;
		}
		String first = text.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
		if (first.startsWith("format-version:") || first.strip().equals("[Term]")) {
			return OBO;
		}
		return (first.indexOf('\t') >= 0) ? CTD : YAML;
	}

}
