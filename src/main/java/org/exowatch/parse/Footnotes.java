package org.exowatch.parse;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Raised footnote marks in a page: left in place they become part of the word or number
 * before them ("21 CFR 1271.3" with note 3 reads "1271.33"). Exponents are none.
 */
final class Footnotes {

	private static final Pattern MARK = Pattern.compile("[\\[(]?(\\d{1,3}|[*\\u2020\\u2021]{1,3})[\\])]?");

	/** What comes before an exponent: a 10 of its own, or a unit of length. */
	private static final Pattern BASE = Pattern.compile("(.*[^\\d.])?10|(.*[^\\p{L}])?[ckm\u00b5\u03bcn]?m",
			Pattern.DOTALL);

	private Footnotes() {
	}

	/** Removes marks; exponents and charges become raised digits and signs. */
	static void removeMarks(Element part) {
		for (Element mark : part.select("sup")) {
			String text = mark.text().replace('\u00a0', ' ').strip();
			boolean linked = mark.closest("a") != null || mark.selectFirst("a") != null;
			boolean looksLikeMark = MARK.matcher(text).matches();
			String raised = (linked || (looksLikeMark && !BASE.matcher(before(mark)).matches())) ? null
					: Superscript.of(text);
			if (raised != null) {
				mark.text(raised);
			}
			else if (linked || looksLikeMark) {
				mark.remove();
			}
		}
	}

	private static String before(Element raised) {
		@Nullable Node node = raised.previousSibling();
		return (node instanceof TextNode text) ? text.getWholeText() : "";
	}

}
