package org.exowatch.tag;

/**
 * Steps through the words of a text: runs of letters and digits. Hyphens separate
 * ("wound-healing" is two words), a possessive 's belongs to its word but not to its
 * form.
 */
final class Tokenizer {

	private static final int FEWEST_CAPITALS = 2;

	private static final int LONGEST_SYMBOL = 10;

	private final char[] text;

	private final WordForm form = new WordForm();

	private int at;

	private int to;

	private int start;

	Tokenizer(char[] text) {
		this.text = text;
		this.to = text.length;
	}

	/** Goes on with this stretch of the text. */
	void stretch(int from, int to) {
		this.at = from;
		this.to = to;
	}

	/** Moves to the next word; false when none is left. */
	boolean next() {
		int i = this.at;
		while (i < this.to && !inWord(this.text[i])) {
			i++;
		}
		this.start = i;
		while (i < this.to && inWord(this.text[i])) {
			i++;
		}
		this.at = i;
		if (i == this.start) {
			return false;
		}
		this.form.read(this.text, this.start, i);
		this.at = possessive(i) ? i + 2 : i;
		return true;
	}

	int start() {
		return this.start;
	}

	/** After the last letter, or after the 's. */
	int end() {
		return this.at;
	}

	WordForm form() {
		return this.form;
	}

	/** Whether the word looks like an abbreviation or a symbol. */
	boolean manyCapitals() {
		int length = this.at - this.start;
		return this.form.capitals() >= FEWEST_CAPITALS && length <= LONGEST_SYMBOL
				&& Character.isLetterOrDigit(this.text[this.start]);
	}

	/** Characters outside of the first plane separate words. */
	private static boolean inWord(char c) {
		if (c < 0x80) {
			return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
		}
		return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
	}

	private boolean possessive(int end) {
		if (end + 1 >= this.to || (this.text[end] != '\'' && this.text[end] != '\u2019')) {
			return false;
		}
		return this.text[end + 1] == 's' && (end + 2 >= this.to || !inWord(this.text[end + 2]));
	}

}
