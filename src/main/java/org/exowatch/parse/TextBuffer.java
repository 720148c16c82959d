package org.exowatch.parse;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Collects the text of one element: runs of XML white space become one blank, none at the
 * ends; the result is NFC. One buffer serves a whole file.
 */
final class TextBuffer {

	/** Below U+0300, the first combining character, every text is NFC already. */
	private static final char FIRST_COMBINING = 0x300;

	static final String TOO_LONG = "the text of one element is longer than " + Limits.ELEMENT_TEXT + " characters";

	private char[] chars = new char[8192];

	private int length;

	private boolean blank;

	private boolean needsNormalizing;

	void clear() {
		this.length = 0;
		this.blank = false;
		this.needsNormalizing = false;
	}

	void append(char[] source, int start, int count) {
		ensure(this.length + count + 1);
		char[] target = this.chars;
		int at = this.length;
		for (int i = start; i < start + count; i++) {
			char c = source[i];
			if (c <= ' ') {
				this.blank = true;
				continue;
			}
			if (this.blank) {
				this.blank = false;
				if (at > 0) {
					target[at++] = ' ';
				}
			}
			this.needsNormalizing |= (c >= FIRST_COMBINING);
			target[at++] = c;
		}
		this.length = at;
	}

	int length() {
		return this.length;
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
		String text = new String(this.chars, 0, this.length);
		return this.needsNormalizing ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
	}

}
