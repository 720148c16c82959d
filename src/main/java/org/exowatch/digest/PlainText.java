package org.exowatch.digest;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Breaks lines so that a mail program or a terminal need not. */
final class PlainText {

	private static final int WIDTH = 78;

	/** Where a line of capitals would begin that continues another. */
	private static final Pattern HEADING = Pattern.compile("\\n(?=[\\p{Lu} ]+(?:\\n|$))");

	private PlainText() {
	}

	/**
	 * Breaks between words; what continues a list item stands below its first word. What
	 * continues a paragraph is never a line of capitals alone, as headings are.
	 */
	static String wrap(String text) {
		return text.lines().map(PlainText::line).collect(Collectors.joining("\n", "", "\n"));
	}

	private static String line(String line) {
		int start = line.length() - line.stripLeading().length();
		String indent = " ".repeat(line.startsWith("- ", start) ? start + 2 : start);
		StringBuilder wrapped = new StringBuilder(" ".repeat(start));
		int column = start;
		boolean first = true;
		for (String word : line.strip().split(" ")) {
			int length = word.codePointCount(0, word.length());
			if (!first && column + 1 + length > WIDTH) {
				wrapped.append('\n').append(indent);
				column = indent.length();
			}
			else if (!first) {
				wrapped.append(' ');
				column++;
			}
			wrapped.append(word);
			column += length;
			first = false;
		}
		return HEADING.matcher(wrapped.toString().stripTrailing()).replaceAll("\n  ");
	}

}
