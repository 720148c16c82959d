package org.exowatch.document;

import org.jspecify.annotations.Nullable;

/**
 * A part of a raw document that could not be taken; it goes to quarantine.
 *
 * @param position where: {@code record 17 (line 2041)}, {@code page 3}, {@code document}
 * @param key the PMID or path if it could be read, so that a listed record counts as
 * received
 * @param reason what is wrong, in words that a reader understands
 * @param whole whether nothing after this point could be read: the rest of the file is
 * missing
 * @param cause what kind of fault it is, for who has to act on it
 */
public record Rejected(String position, @Nullable String key, String reason, boolean whole,
		Cause cause) implements Parsed {

	/** A part whose content is at fault. */
	public Rejected(String position, @Nullable String key, String reason, boolean whole) {
		this(position, key, reason, whole, Cause.CONTENT);
	}

	/** Who has to act on a rejection. */
	public enum Cause {

		/** The document: it is damaged, incomplete or not what it should be. */
		CONTENT,
		/** Exowatch: a page is not laid out as its reader knows it. */
		LAYOUT,
		/** Nobody yet: the site refused to show the document, ask again later. */
		BLOCKED,
		/** A reader: the document is a scan or its font is garbled, it needs OCR. */
		NO_TEXT

	}

}
