package org.exowatch.source;

import org.exowatch.document.RawDocument;

/** What came of asking for one FDA document. */
sealed interface Visit {

	/**
	 * It is here.
	 *
	 * @param key of the document, after redirects
	 * @param document its body
	 * @param mark of this version, as the server says
	 */
	record Received(String key, RawDocument document, Mark mark) implements Visit {

	}

	/** It is still the version that was received before. */
	record Unchanged() implements Visit {

	}

	/** The site has it no more, or sends readers to another site. */
	record Gone() implements Visit {

	}

}
