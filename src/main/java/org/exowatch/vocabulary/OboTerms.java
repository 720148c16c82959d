package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.InputStream;

import org.exowatch.catalog.Utf8Lines;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the Disease Ontology: OBO 1.2 and 1.4, one stanza {@code [Term]} a
 * disease.
 */
final class OboTerms {

	private OboTerms() {
	}

	static void read(InputStream text, Merge merge) throws IOException {
		Utf8Lines lines = new Utf8Lines(text);
		OboTerm term = null;
		for (@Nullable
		String line = lines.next(); line != null; line = lines.next()) {
			if (line.startsWith("[")) {
				end(term, merge);
				term = line.strip().equals("[Term]") ? new OboTerm(lines.number()) : null;
			}
			else if (term != null && !line.isBlank() && !line.startsWith("!")) {
				term.tag(line);
			}
		}
		end(term, merge);
		if (lines.isOpen()) {
			merge.endsWithin(lines.number());
		}
	}

	private static void end(@Nullable OboTerm term, Merge merge) throws IOException {
		if (term != null) {
			term.end(merge);
		}
	}

}
