package org.exowatch.digest;

import java.util.List;

/** Breaks a name into two short lines; what does not fit is cut with an ellipsis. */
final class Label {

	private static final int LINE = 20;

	private Label() {
	}

	/** Always two, the second may be empty. */
	static List<String> lines(String name) {
		String clean = Escape.clean(name);
		if (length(clean) <= LINE) {
			return List.of(clean, "");
		}
		int end = clean.offsetByCodePoints(0, LINE + 1);
		int blank = clean.lastIndexOf(' ', end - 1);
		if (blank <= 0) {
			return List.of(cut(clean), "");
		}
		return List.of(clean.substring(0, blank), cut(clean.substring(blank + 1)));
	}

	private static String cut(String line) {
		return (length(line) <= LINE) ? line : line.substring(0, line.offsetByCodePoints(0, LINE - 1)) + "\u2026";
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
