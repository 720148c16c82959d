package org.exowatch.parse;

/** What a kind of PDF says about itself at its start. */
interface PdfHead {

	/** Its title, empty if it shows none. */
	String title();

	/** Adds who, to whom, when and which numbers. */
	void fill(NoticeDraft draft);

}
