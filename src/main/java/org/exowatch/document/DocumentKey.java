package org.exowatch.document;

/**
 * The identity of a document: unique in the database, stable for ever.
 *
 * @param source where it comes from
 * @param key the PMID; for the FDA the canonical path after redirects
 * ({@code /inspections-…/warning-letters/…}), {@code /media/{id}}, or for what is not on
 * www.fda.gov the address without its scheme
 * ({@code api.fda.gov/drug/enforcement.json?search=…})
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
			case FDA -> (this.key.startsWith("/") ? "https://www.fda.gov" : "https://") + this.key;
		};
	}

	@Override
	public String toString() {
		if (this.source == Source.PUBMED) {
			return "PMID " + this.key;
		}
		return this.key.startsWith("/") ? "fda.gov" + this.key : this.key;
	}

}
