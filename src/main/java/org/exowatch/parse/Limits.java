package org.exowatch.parse;

/**
 * How much of a hostile document is read before it is given up. Each limit is far above
 * what real documents hold.
 */
final class Limits {

	/**
	 * Gzip within gzip is seen (a file packed again on its way), a third layer is not.
	 */
	static final int GZIP_LAYERS = 2;

	/**
	 * Characters of one element's text. The longest real abstracts have about 30,000, the
	 * longest affiliation lists about 100,000.
	 */
	static final int ELEMENT_TEXT = 1_000_000;

	/**
	 * Characters kept of one record: papers with 5,000 authors and their affiliations
	 * stay below 10 million.
	 */
	static final int RECORD_TEXT = 20_000_000;

	/** Elements and attributes of one record, the reference list included. */
	static final int RECORD_NAMES = 1_000_000;

	/**
	 * Bytes of one record, texts that were cut not counted. Papers with 5,000 authors
	 * have about 10 MB.
	 */
	static final int RECORD_BYTES = 64 << 20;

	/**
	 * Elements and attributes after which a new parser takes over at the next record: one
	 * remembers every name that it has ever met.
	 */
	static final int PARSER_NAMES = 500_000;

	/** Open elements. PubMed's own layout needs 9, MathML in it about 30. */
	static final int DEPTH = 256;

	/**
	 * Bytes that the XML parser may read for a single tag, comment or document type
	 * declaration, all of which it holds in memory.
	 */
	static final int MARKUP_BYTES = 5 << 20;

	/**
	 * Bytes of one text that the XML parser holds: {@link #ELEMENT_TEXT} in any script.
	 */
	static final int TEXT_BYTES = 4 << 20;

	/** Bytes of one FDA page; real ones have 30 to 300 kB. */
	static final int PAGE_BYTES = 5 << 20;

	/**
	 * Elements of one FDA page; real ones have below 5,000. Taking many children out of
	 * one element takes time by the square of their number.
	 */
	static final int PAGE_ELEMENTS = 30_000;

	/** Bytes of one PDF; real letters have below 2 MB. */
	static final int PDF_BYTES = 100 << 20;

	/** Pages read of one PDF; the longest guidances have about 150. */
	static final int PDF_PAGES = 500;

	/** Characters read of one PDF. */
	static final int PDF_TEXT = 5_000_000;

	/** Bytes of one answer of openFDA; a thousand records have below 10 MB. */
	static final int JSON_BYTES = 32 << 20;

	/** Within which a PDF is read; real ones take below 2 s. */
	static final int PDF_SECONDS = 60;

	/** Heap of the process that reads PDFs. */
	static final int PDF_HEAP_MEGABYTES = 384;

	/** Bytes of one line of PubTator or JSON Lines. */
	static final int LINE_BYTES = 16 << 20;

	private Limits() {
	}

}
