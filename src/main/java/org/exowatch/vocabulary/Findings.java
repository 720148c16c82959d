package org.exowatch.vocabulary;

import java.io.IOException;

/** Hears what is not taken as it stands. */
@FunctionalInterface
public interface Findings {

	/** A record that cannot be read ends the reading; all else is passed over. */
	Findings STRICT = (finding) -> {
		if (finding.kind() == Finding.Kind.RECORD_DROPPED) {
			throw new IOException(finding.file() + ":" + finding.line() + ": " + finding.reason()
					+ " Nothing of this file was added.");
		}
	};

	/**
	 * Told in the order of the file.
	 * @throws IOException to end the reading
	 */
	void found(Finding finding) throws IOException;

}
