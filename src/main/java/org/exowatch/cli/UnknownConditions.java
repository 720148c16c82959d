package org.exowatch.cli;

import java.io.PrintWriter;
import java.util.List;

import org.exowatch.vocabulary.Vocabulary;

/** Tells of ids in overlays that no vocabulary has: perhaps misspelt. */
final class UnknownConditions {

	private static final int SHOWN = 5;

	private UnknownConditions() {
	}

	static void tell(Vocabulary vocabulary, PrintWriter err) {
		List<String> unknown = vocabulary.unknownInOverlay();
		if (!unknown.isEmpty()) {
			String some = String.join(", ", unknown.subList(0, Math.min(SHOWN, unknown.size())))
				.replaceAll("\\p{Cntrl}", "?");
			err.println("exowatch: ids in the overlay that no vocabulary has, used as they stand: %,d (%s%s)"
				.formatted(unknown.size(), some, (unknown.size() > SHOWN) ? " …" : ""));
		}
	}

}
