package org.exowatch.tag;

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

	/** The highest bit of each byte, which no ASCII has. */
	private static final long NOT_ASCII = 0x8080808080808080L;

	private final Letters text;

	private final WordForm form = new WordForm();

	private int at;

	private int to;

	private int start;

	/** After the last letter, a possessive 's left out. */
	private int formEnd;

	private boolean hasKey;

	private long low;

	private long high;

	Tokenizer(Letters text) {
		this.text = text;
		this.to = text.length();
	}

	/** Goes on with this stretch of the text. */
	void stretch(int from, int to) {
		this.at = from;
		this.to = to;
	}

	/** Moves to the next word; false when none is left. */
	boolean next() {
		int from = this.text.nextInWord(this.at, this.to);
		if (from >= this.to) {
			return false;
		}
		int end = this.text.nextApart(from, this.to);
		this.start = from;
		this.formEnd = end;
		this.at = possessive(end) ? end + 2 : end;
		key(from, end - from);
		return true;
	}

	/** Up to sixteen letters of ASCII, the first one lowest, or up to seven of others. */
	private void key(int from, int length) {
		this.hasKey = length <= LONGEST_KEY;
		if (this.hasKey) {
			this.low = this.text.eight(from) & (-1L >>> (Long.SIZE - 8 * Math.min(length, 8)));
			this.high = (length <= 8) ? 0 : this.text.eight(from + 8) & (-1L >>> (Long.SIZE * 2 - 8 * length));
			if (((this.low | this.high) & NOT_ASCII) != 0) {
				wideKey(from, length);
			}
		}
	}

	private void wideKey(int from, int length) {
		this.hasKey = length <= LONGEST_WIDE_KEY;
		this.low = 0;
		this.high = WIDE;
		for (int i = from; this.hasKey && i < from + length; i++) {
			this.high = WIDE | (this.high << 16) | (this.low >>> 48);
			this.low = (this.low << 16) | this.text.at(i);
		}
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
		this.form.read(this.text.chars(), this.start, this.formEnd);
		return this.form;
	}

	/** What {@link WordHash} makes of the word. */
	int hash() {
		return WordHash.of(this.text.chars(), this.start, this.formEnd);
	}

	/** Whether {@link #low} and {@link #high} together are the word as it stands. */
	boolean hasKey() {
		return this.hasKey;
	}

	long low() {
		return this.low;
	}

	long high() {
		return this.high;
	}

	/** Whether the word looks like an abbreviation or a symbol. */
	boolean manyCapitals() {
		return this.at - this.start <= LONGEST_SYMBOL && this.text.capitals(this.start, this.formEnd) >= FEWEST_CAPITALS
				&& Character.isLetterOrDigit(this.text.at(this.start));
	}

	private boolean possessive(int end) {
		if (end + 1 >= this.to) {
			return false;
		}
		char mark = this.text.at(end);
		return (mark == '\'' || mark == '\u2019') && this.text.at(end + 1) == 's'
				&& (end + 2 >= this.to || this.text.nextInWord(end + 2, end + 3) != end + 2);
	}

}
