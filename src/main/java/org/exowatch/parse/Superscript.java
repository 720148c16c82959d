package org.exowatch.parse;

import org.jspecify.annotations.Nullable;

/**
 * Raised digits and signs as characters of their own: without them 10<sup>11</sup> reads
 * 1011.
 */
final class Superscript {

	private static final String DIGITS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

	private static final char PLUS = '\u207a';

	private static final char MINUS = '\u207b';

	private static final char N = '\u207f';

	private static final char POINT = '\u00b7';

	private static final char NONE = 0;

	private Superscript() {
	}

	/**
	 * The raised form of a text of digits, signs and n, with decimal points between
	 * digits; null for any other.
	 */
	static @Nullable String of(String text) {
		StringBuilder raised = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char before = (i > 0) ? text.charAt(i - 1) : ' ';
			char after = (i + 1 < text.length()) ? text.charAt(i + 1) : ' ';
			boolean decimal = (text.charAt(i) == '.' || text.charAt(i) == POINT) && isDigit(before) && isDigit(after);
			char form = decimal ? POINT : of(text.charAt(i));
			if (form == NONE) {
				return null;
			}
			raised.append(form);
		}
		return raised.isEmpty() ? null : raised.toString();
	}

	/** What is raised already stays so. */
	private static char of(char c) {
		return switch (c) {
			case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> DIGITS.charAt(c - '0');
			case '+', PLUS -> PLUS;
			case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', MINUS -> MINUS;
			case 'n', N -> N;
			default -> (DIGITS.indexOf(c) >= 0) ? c : NONE;
		};
	}

	private static boolean isDigit(char c) {
		return (c >= '0' && c <= '9') || DIGITS.indexOf(c) >= 0;
	}

}
