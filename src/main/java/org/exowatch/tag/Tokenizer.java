package org.exowatch.tag;

import java.util.Arrays;

/**
 * Steps through the words of a text: runs of letters and digits. Hyphens separate
 * ("wound-healing" is two words), a possessive 's belongs to its word but not to its
 * form.
 */
final class Tokenizer {

	private static final int FEWEST_CAPITALS = 2;

	private static final int LONGEST_SYMBOL = 10;

	/** Longer words have no key: those of letters that take one byte. */
	private static final int LONGEST_KEY = 16;

	/** And others. */
	private static final int LONGEST_WIDE_KEY = 7;

	/** Tells a key of two bytes a letter from one of bytes of ASCII. */
	private static final long WIDE = 1L << 63;

	private static final int SEPARATOR = 0;

	private static final int IN_WORD = 1;

	private static final int CAPITAL = 2;

	private static final byte[] ASCII = ascii();

	private char[] text;

	private final WordForm form = new WordForm();

	private int at;

	private int to;

	private int start;

	/** After the last letter, a possessive 's left out. */
	private int formEnd;

	private int capitals;

	private boolean ascii;

	/** The letters, the last one lowest; those that find no place here are high. */
	private long low;

	private long high;

	Tokenizer(char[] text) {
		this.text = text;
		this.to = text.length;
	}

	/** Goes on with another text. */
	void text(char[] text) {
		this.text = text;
	}

	/** Goes on with this stretch of the text. */
	void stretch(int from, int to) {
		this.at = from;
		this.to = to;
	}

	/** Moves to the next word; false when none is left. */
	boolean next() {
		int i = this.at;
		while (i < this.to && kind(this.text[i]) == SEPARATOR) {
			i++;
		}
		this.start = i;
		i = read(i);
		this.formEnd = i;
		this.at = possessive(i) ? i + 2 : i;
		return i > this.start;
	}

	private int read(int from) {
		int count = 0;
		int all = 0;
		long lower = 0;
		long upper = 0;
		int i = from;
		for (; i < this.to; i++) {
			char c = this.text[i];
			int kind = kind(c);
			if (kind == SEPARATOR) {
				break;
			}
			count += kind >>> 1;
			all |= c;
			upper = (upper << 8) | (lower >>> 56);
			lower = (lower << 8) | c;
		}
		this.capitals = count;
		this.ascii = all < 0x80;
		this.low = lower;
		this.high = upper;
		if (!this.ascii) {
			wideKey(from, i);
		}
		return i;
	}

	private void wideKey(int from, int end) {
		this.low = 0;
		this.high = 0;
		for (int i = from; i < end; i++) {
			this.high = (this.high << 16) | (this.low >>> 48);
			this.low = (this.low << 16) | this.text[i];
		}
		this.high |= WIDE;
	}

	int start() {
		return this.start;
	}

	/** After the last letter, or after the 's. */
	int end() {
		return this.at;
	}

	/** The form of the word, made when it is asked for. */
	WordForm form() {
		this.form.read(this.text, this.start, this.formEnd);
		return this.form;
	}

	/** Whether {@link #low} and {@link #high} together are the word as it stands. */
	boolean hasKey() {
		return this.formEnd - this.start <= (this.ascii ? LONGEST_KEY : LONGEST_WIDE_KEY);
	}

	long low() {
		return this.low;
	}

	long high() {
		return this.high;
	}

	/** Whether the word looks like an abbreviation or a symbol. */
	boolean manyCapitals() {
		return this.capitals >= FEWEST_CAPITALS && this.at - this.start <= LONGEST_SYMBOL
				&& Character.isLetterOrDigit(this.text[this.start]);
	}

	private static int kind(char c) {
		return (c < 0x80) ? ASCII[c] : wide(c);
	}

	/** Characters outside of the first plane separate words. */
	private static int wide(char c) {
		if (!Character.isLetterOrDigit(c)) {
			return (Character.getType(c) == Character.NON_SPACING_MARK) ? IN_WORD : SEPARATOR;
		}
		return Character.isUpperCase(c) ? CAPITAL : IN_WORD;
	}

	private static byte[] ascii() {
		byte[] kinds = new byte[0x80];
		Arrays.fill(kinds, 'a', 'z' + 1, (byte) IN_WORD);
		Arrays.fill(kinds, '0', '9' + 1, (byte) IN_WORD);
		Arrays.fill(kinds, 'A', 'Z' + 1, (byte) CAPITAL);
		return kinds;
	}

	private boolean possessive(int end) {
		if (end + 1 >= this.to || (this.text[end] != '\'' && this.text[end] != '\u2019')) {
			return false;
		}
		return this.text[end + 1] == 's' && (end + 2 >= this.to || kind(this.text[end + 2]) == SEPARATOR);
	}

}
