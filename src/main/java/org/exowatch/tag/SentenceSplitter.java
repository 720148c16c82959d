package org.exowatch.tag;

/**
 * Says where a sentence ends. A full stop does not end one after an abbreviation, an
 * initial or a genus ("E. coli"), nor before a small letter, and no mark does inside of
 * brackets.
 */
final class SentenceSplitter {

	private static final int LONGEST_BRACKET = 400;

	private static final int LONGEST_OPENER = 24;

	private SentenceSplitter() {
	}

	/**
	 * The end (exclusive) of the sentence that starts at {@code from}, at the latest
	 * {@code to}.
	 */
	static int end(Letters text, int from, int to) {
		int open = 0;
		int opened = from;
		int next;
		for (int i = text.nextMark(from, to); i < to; i = text.nextMark(next, to)) {
			next = i + 1;
			char c = text.at(i);
			if (c == '.' || c == '!' || c == '?') {
				int after = closing(text, i + 1, to);
				boolean inside = after == i + 1 && open > 0 && i - opened < LONGEST_BRACKET
						&& closes(text, i, Math.min(to, opened + LONGEST_BRACKET));
				if (after >= to
						|| (Character.isWhitespace(text.at(after)) && !inside && ends(text, from, i, after, to))) {
					return after;
				}
				open -= Math.min(open, after - i - 1);
				next = after;
			}
			else if (c == '(' || c == '[') {
				opened = (open++ == 0) ? i : opened;
			}
			else if ((c == ')' || c == ']') && open > 0) {
				open--;
			}
			else if (c == '\n' && lineEnds(text, i, to)) {
				return i;
			}
		}
		return to;
	}

	/** Whether a bracket that is open closes soon. */
	private static boolean closes(Letters text, int at, int to) {
		int open = 1;
		for (int i = text.nextMark(at, to); i < to && text.at(i) != '\n'; i = text.nextMark(i + 1, to)) {
			char c = text.at(i);
			open += (c == '(' || c == '[') ? 1 : (c == ')' || c == ']') ? -1 : 0;
			if (open == 0) {
				return true;
			}
		}
		return false;
	}

	/** A line that goes on with a small letter or a digit goes on with its sentence. */
	private static boolean lineEnds(Letters text, int at, int to) {
		if (at + 1 >= to || at == 0 || ".:;!?".indexOf(text.at(at - 1)) >= 0) {
			return true;
		}
		char next = text.at(at + 1);
		return !Character.isLowerCase(next) && !Character.isDigit(next);
	}

	/** Quotes and brackets after a full stop, and more marks, belong to its sentence. */
	private static int closing(Letters text, int at, int to) {
		int i = at;
		while (i < to && ")]\"'\u201d\u2019\u00bb.!?".indexOf(text.at(i)) >= 0) {
			i++;
		}
		return i;
	}

	private static boolean ends(Letters text, int from, int stop, int after, int to) {
		int next = after;
		while (next < to && Character.isWhitespace(text.at(next))) {
			next++;
		}
		if (next >= to) {
			return true;
		}
		int openerEnd = wordEnd(text, next, to);
		if (!startsSentence(text, next, to, openerEnd)) {
			return false;
		}
		return text.at(stop) != '.' || stop + 1 < after || !Abbreviations.goOn(text, from, stop, next, openerEnd);
	}

	/**
	 * A small letter opens a sentence only in names such as miR-21, α-synuclein, p53,
	 * mTOR and siRNA; a mark such as a comma opens none.
	 */
	private static boolean startsSentence(Letters text, int next, int to, int openerEnd) {
		char first = text.at(next);
		if (first >= 'A' && first <= 'Z') {
			return true;
		}
		if (",;:)]=<>/%\u2264\u2265".indexOf(first) >= 0) {
			return false;
		}
		if (!Character.isLowerCase(first)) {
			return true;
		}
		if (first > 0x7f && next + 1 < to && (text.at(next + 1) == '-' || Character.isUpperCase(text.at(next + 1)))) {
			return true;
		}
		for (int i = next + 1; i < openerEnd; i++) {
			if (Character.isUpperCase(text.at(i)) || Character.isDigit(text.at(i))) {
				return true;
			}
		}
		return false;
	}

	private static int wordEnd(Letters text, int start, int to) {
		int end = start;
		while (end < to && end - start < LONGEST_OPENER
				&& (Character.isLetterOrDigit(text.at(end)) || text.at(end) == '-')) {
			end++;
		}
		return end;
	}

}
