package org.exowatch.tag;

/**
 * Cuts text into words: runs of letters and digits. Hyphens separate ("wound-healing" is
 * two words), a possessive 's belongs to its word but not to its form.
 */
final class Tokenizer {

	private Tokenizer() {
	}

	/** Receives one word: its place and its {@link WordForm form}. */
	@FunctionalInterface
	interface Receiver {

		void word(int start, int end, String form);

	}

	static void scan(String text, int from, int to, Receiver words) {
		int i = from;
		while (i < to) {
			if (!inWord(text.charAt(i))) {
				i++;
				continue;
			}
			int start = i;
			while (i < to && inWord(text.charAt(i))) {
				i++;
			}
			String form = WordForm.of(text, start, i);
			i = possessive(text, i, to) ? i + 2 : i;
			words.word(start, i, form);
		}
	}

	/** Characters outside of the first plane separate words. */
	private static boolean inWord(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
				|| (c >= 0x80 && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK));
	}

	private static boolean possessive(String text, int at, int to) {
		if (at + 1 >= to || (text.charAt(at) != '\'' && text.charAt(at) != '\u2019')) {
			return false;
		}
		return text.charAt(at + 1) == 's' && (at + 2 >= to || !inWord(text.charAt(at + 2)));
	}

}
