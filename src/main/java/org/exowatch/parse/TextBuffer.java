package org.exowatch.parse;

import java.text.Normalizer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Collects the text of one element: runs of XML white space become one blank, none at the
 * ends; the result is NFC. One buffer serves a whole file.
 */
final class TextBuffer {

	/** Below U+0300, the first combining character, every text is NFC already. */
	private static final char FIRST_COMBINING = 0x300;

	/** Texts up to this length come again and again: years, days, languages. */
	private static final int SHORT = 12;

	private static final int KNOWN = 1 << 9;

	static final String TOO_LONG = "the text of one element is longer than " + Limits.ELEMENT_TEXT + " characters";

	private final @Nullable String[] known = new @Nullable String[KNOWN];

	private char[] chars = new char[8192];

	private int length;

	private boolean blank;

	/** All characters, or-ed. */
	private int seen;

	void clear() {
		this.length = 0;
		this.blank = false;
		this.seen = 0;
	}

	void append(char[] source, int start, int count) {
		ensure(this.length + count + 1);
		int end = start + count;
		int i = start;
		while (i < end) {
			if (source[i] <= ' ') {
				this.blank = true;
				i++;
				continue;
			}
			if (this.blank && this.length > 0) {
				this.chars[this.length++] = ' ';
			}
			this.blank = false;
			int next = run(source, i, end);
			System.arraycopy(source, i, this.chars, this.length, next - i);
			this.length += next - i;
			i = next;
		}
	}

	/** The end of a run without white space but for single blanks. */
	private int run(char[] source, int start, int end) {
		int or = 0;
		int i = start;
		for (; i < end; i++) {
			char c = source[i];
			if (c <= ' ' && (c != ' ' || i + 1 == end || source[i + 1] <= ' ')) {
				break;
			}
			or |= c;
		}
		this.seen |= or;
		return i;
	}

	int length() {
		return this.length;
	}

	/**
	 * Raises what was added since the text had this length, if it is made of digits and
	 * signs only.
	 * @param math whether blanks mean nothing there
	 */
	void raise(int since, boolean math) {
		String lowered = new String(this.chars, since, this.length - since);
		String raised = Superscript.of(math ? lowered.replace(" ", "") : lowered.strip());
		if (raised == null) {
			return;
		}
		int from = (math || lowered.charAt(0) != ' ') ? since : since + 1;
		raised.getChars(0, raised.length(), this.chars, from);
		this.length = from + raised.length();
		raised.chars().forEach((c) -> this.seen |= c);
	}

	private void ensure(int size) {
		if (size > Limits.ELEMENT_TEXT) {
			throw new RecordFault(TOO_LONG);
		}
		if (size > this.chars.length) {
			this.chars = Arrays.copyOf(this.chars, Math.max(size, this.chars.length * 2));
		}
	}

	@Override
	public String toString() {
		if (this.length == 0) {
			return "";
		}
		if (this.length <= SHORT && this.seen < FIRST_COMBINING) {
			return known();
		}
		String text = new String(this.chars, 0, this.length);
		return mayNeedNormalizing() ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
	}

	private String known() {
		int hash = 0;
		for (int i = 0; i < this.length; i++) {
			hash = 31 * hash + this.chars[i];
		}
		int place = (hash ^ (hash >>> 15)) & (KNOWN - 1);
		String there = this.known[place];
		if (there != null && is(there)) {
			return there;
		}
		String text = new String(this.chars, 0, this.length);
		this.known[place] = text;
		return text;
	}

	private boolean is(String text) {
		if (text.length() != this.length) {
			return false;
		}
		for (int i = 0; i < this.length; i++) {
			if (text.charAt(i) != this.chars[i]) {
				return false;
			}
		}
		return true;
	}

	private boolean mayNeedNormalizing() {
		if (this.seen < FIRST_COMBINING) {
			return false;
		}
		for (int i = 0; i < this.length; i++) {
			if (this.chars[i] >= FIRST_COMBINING && !isInert(this.chars[i])) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Greek and Cyrillic letters, dashes, quotes, arrows, mathematical signs, ideographs:
	 * none of them changes in NFC or combines with another.
	 */
	static boolean isInert(char c) {
		return (c >= 0x388 && c < 0x483) || (c >= 0x2002 && c < 0x20d0) || (c >= 0x2100 && c < 0x2126)
				|| (c >= 0x212c && c < 0x2329) || (c >= 0x232b && c < 0x2adc) || (c >= 0x4e00 && c < 0xa000);
	}

}
