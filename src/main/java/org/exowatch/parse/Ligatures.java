package org.exowatch.parse;

import java.text.Normalizer;

/** Letters that a font draws as one. */
final class Ligatures {

	private static final char FIRST = '\ufb00';

	private static final char LAST = '\ufb06';

	private Ligatures() {
	}

	/** {@code ﬁ} as {@code fi}; all else as it is. */
	static String apart(String text) {
		if (text.chars().noneMatch((c) -> c >= FIRST && c <= LAST)) {
			return text;
		}
		StringBuilder apart = new StringBuilder(text.length() + 4);
		text.chars().forEach((c) -> {
			if (c >= FIRST && c <= LAST) {
				apart.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
			}
			else {
				apart.append((char) c);
			}
		});
		return apart.toString();
	}

}
