package org.exowatch.parse;

import org.exowatch.document.NoticeKind;
import org.exowatch.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Reads one format of the FDA. */
@FunctionalInterface
interface NoticeReader {

	/**
	 * Opens a document.
	 * @param raw what it is
	 * @param kind of notice that its feed names, or null
	 * @param in its bytes, unpacked, never empty
	 * @return its parts; whatever is wrong inside is a rejection
	 */
	ParsedStream open(RawDocument raw, @Nullable NoticeKind kind, Opened in);

}
