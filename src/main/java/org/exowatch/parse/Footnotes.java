package org.exowatch.parse;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Raised footnote marks in a page: left in place they become part of the word or number
 * before them ("21 CFR 1271.3" with note 3 reads "1271.33").
 */
final class Footnotes {

	private static final Pattern MARK = Pattern.compile("[\\[(]?(\\d{1,3}|[*\\u2020\\u2021]{1,3})[\\])]?");

	private static final Pattern EXPONENT = Pattern.compile("[0-9]{1,3}");

	private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

	/** What comes before an exponent: a 10 of its own. */
	private static final Pattern TEN = Pattern.compile("(.*[^\\d.])?10", Pattern.DOTALL);

	private Footnotes() {
	}

	/** Removes marks; the exponent of a power of ten becomes a raised digit. */
	static void removeMarks(Element part) {
		for (Element raised : part.select("sup")) {
			String text = raised.text().replace('\u00a0', ' ').strip();
			boolean linked = raised.closest("a") != null || raised.selectFirst("a") != null;
			if (!linked && EXPONENT.matcher(text).matches() && TEN.matcher(before(raised)).matches()) {
				raised.text(superscript(text));
			}
			else if (linked || MARK.matcher(text).matches()) {
				raised.remove();
			}
		}
	}

	private static String superscript(String digits) {
		StringBuilder raised = new StringBuilder();
		digits.chars().forEach((c) -> raised.append(RAISED.charAt(c - '0')));
		return raised.toString();
	}

	private static String before(Element raised) {
		@Nullable Node node = raised.previousSibling();
		return (node instanceof TextNode text) ? text.getWholeText() : "";
	}

}
