package org.exowatch.parse;

import java.text.Normalizer;

/** Brings the text of pages and PDFs into the form in which it is stored. */
final class Plain {

	private Plain() {
	}

	/** NFC, without control, zero-width and replacement characters, stripped. */
	static String text(CharSequence given) {
		StringBuilder kept = new StringBuilder(given.length());
		for (int i = 0; i < given.length(); i++) {
			char c = given.charAt(i);
			if (!isNoise(c)) {
				kept.append(c);
			}
		}
		return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
	}

	private static boolean isNoise(char c) {
		return c < ' ' || (c >= 0x7f && c < 0xa0) || c == '\u200b' || c == '\ufeff' || c == '\u00ad';
	}

}
