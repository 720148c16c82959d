package org.exowatch.document;

/**
 * The identity of a document: unique in the database, stable for ever.
 *
 * @param source where it comes from
 * @param key the PMID; for the FDA the canonical path after redirects
 * ({@code /inspections-…/warning-letters/…}), or {@code /media/{id}}
 */
public record DocumentKey(Source source, String key) {

	public static DocumentKey pubmed(String pmid) {
		return new DocumentKey(Source.PUBMED, pmid);
	}

	public static DocumentKey fda(String path) {
		return new DocumentKey(Source.FDA, path);
	}

	/** The public page of this document. */
	public String url() {
		return switch (this.source) {
			case PUBMED -> "https://pubmed.ncbi.nlm.nih.gov/" + this.key + "/";
			case FDA -> "https://www.fda.gov" + this.key;
		};
	}

	@Override
	public String toString() {
		return (this.source == Source.PUBMED) ? "PMID " + this.key : "fda.gov" + this.key;
	}

}
