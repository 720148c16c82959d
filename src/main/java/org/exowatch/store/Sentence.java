package org.exowatch.store;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

import org.exowatch.document.Span;

/** Finds the sentence that words stand in; a paragraph's end always ends a sentence. */
final class Sentence {

	/** What ends in a full stop without ending a sentence. */
	private static final Pattern ABBREVIATION = Pattern
		.compile("(?:\\b(?:Inc|Ltd|Corp|Co|Dr|Mr|Mrs|Ms|Prof|No|Nos|vs|e\\.g|i\\.e|et al|U\\.S|U\\.S\\.C"
				+ "|C\\.F\\.R|approx|Fig|St|Sec)|\\b[A-Z])\\.\\s*$");

	private Sentence() {
	}

	static String around(String full, Span span) {
		int from = full.offsetByCodePoints(0, span.start());
		int to = full.offsetByCodePoints(from, span.end() - span.start());
		int first = full.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
		int end = full.indexOf('\n', to);
		String paragraph = full.substring(Math.min(first, from), (end < 0) ? full.length() : end);
		return inParagraph(paragraph, from - Math.min(first, from), to - Math.min(first, from));
	}

	private static String inParagraph(String paragraph, int from, int to) {
		BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		breaks.setText(paragraph);
		int start = 0;
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			boolean abbreviation = ABBREVIATION.matcher(paragraph).region(start, end).find();
			if (abbreviation && end < paragraph.length()) {
				continue;
			}
			if (end >= to) {
				return paragraph.substring(start, end).strip();
			}
			if (end <= from) {
				start = end;
			}
		}
		return paragraph.substring(start).strip();
	}

}
