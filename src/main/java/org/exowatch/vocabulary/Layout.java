package org.exowatch.vocabulary;

import org.exowatch.catalog.OverlayFile;
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
	YAML("YAML"),
	/** What {@code vocabulary learn} wrote; no vocabulary. */
	OVERLAY("exowatch overlay"),
	/** Of a version of this program that this one does not know. */
	OTHER("another file of exowatch");

	/** How the first line begins of all that this program writes. */
	private static final String OURS = "# exowatch ";

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
		if (text.startsWith(OURS)) {
			return switch (text.lines().findFirst().orElse("").strip()) {
				case VocabularyTable.MARK -> TABLE;
				case OverlayFile.FIRST_LINE -> OVERLAY;
				default -> OTHER;
			};
		}
		String first = text.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
		if (first.startsWith("format-version:") || first.strip().equals("[Term]")) {
			return OBO;
		}
		return (first.indexOf('\t') >= 0) ? CTD : YAML;
	}

}
