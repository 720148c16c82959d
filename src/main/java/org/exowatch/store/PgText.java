package org.exowatch.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Makes values fit for PostgreSQL without moving a single span. */
final class PgText {

	private static final char REPLACEMENT = '\uFFFD';

	private PgText() {
	}

	/**
	 * Replaces NUL, which PostgreSQL cannot hold, and halves of surrogate pairs, which
	 * UTF-8 cannot hold, each by U+FFFD: the number of code points stays.
	 */
	static String clean(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == 0 || Character.isSurrogate(c)) {
				return rebuilt(text);
			}
		}
		return text;
	}

	/** The cleaned text in UTF-8. */
	static byte[] utf8(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		// Half a pair becomes one question mark, so without any the text was ASCII.
		if (bytes.length == text.length() && text.indexOf('?') < 0 && text.indexOf(0) < 0) {
			return bytes;
		}
		String clean = clean(text);
		return clean.equals(text) ? bytes : clean.getBytes(StandardCharsets.UTF_8);
	}

	private static String rebuilt(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints().forEach((point) -> {
			boolean lost = point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
			clean.appendCodePoint(lost ? REPLACEMENT : point);
		});
		return clean.toString();
	}

	/**
	 * The day, or null when PostgreSQL and readers could not make anything of its year.
	 */
	static @Nullable LocalDate day(@Nullable LocalDate day) {
		return (day != null && day.getYear() >= 1 && day.getYear() <= 9999) ? day : null;
	}

}
