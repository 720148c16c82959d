package org.exowatch.tag;

import org.jspecify.annotations.Nullable;

/**
 * The name of a microRNA that stands in a text: "miR-146a-5p", "microRNA-21", "let-7b".
 *
 * @param value with the prefix of miRBase: {@code miR-146a-5p}
 * @param end the char after the last one
 */
record MicroRna(String value, int end) {

	private static final String[] PREFIXES = { "microRNA", "miRNA", "miR", "let" };

	private static final int MOST_DIGITS = 5;

	/** Whether a name may start with a letter; most words do not. */
	static boolean opens(char first) {
		return first == 'm' || first == 'M' || first == 'l' || first == 'L';
	}

	/** The name that starts at a char and ends before another. */
	static @Nullable MicroRna at(ReadText text, int start, int to) {
		for (String prefix : PREFIXES) {
			if (opens(text, start, to, prefix)) {
				return read(text, start + prefix.length(), to, prefix.equals("let"));
			}
		}
		return null;
	}

	private static boolean opens(ReadText text, int start, int to, String prefix) {
		if (start + prefix.length() >= to) {
			return false;
		}
		for (int i = 0; i < prefix.length(); i++) {
			char c = text.at(start + i);
			boolean first = i == 0 && Character.toLowerCase(c) == prefix.charAt(0);
			if (!first && c != prefix.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable MicroRna read(ReadText text, int from, int to, boolean let) {
		int i = isHyphen(text.at(from)) ? from + 1 : from;
		StringBuilder value = new StringBuilder(let ? "let-" : "miR-");
		int digits = i;
		while (i < to && i - digits < MOST_DIGITS && isDigit(text.at(i))) {
			value.append(text.at(i++));
		}
		if (i == digits) {
			return null;
		}
		if (i < to && text.at(i) >= 'a' && text.at(i) <= 'z') {
			value.append(text.at(i++));
		}
		if (i + 2 < to && isHyphen(text.at(i)) && (text.at(i + 1) == '3' || text.at(i + 1) == '5')
				&& text.at(i + 2) == 'p') {
			value.append('-').append(text.at(i + 1)).append('p');
			i += 3;
		}
		return (i < to && Character.isLetterOrDigit(text.at(i))) ? null : new MicroRna(value.toString(), i);
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isHyphen(char c) {
		return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
	}

}
