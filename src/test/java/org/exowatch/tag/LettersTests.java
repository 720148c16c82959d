package org.exowatch.tag;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTests {

	private static final String CHARS = "aZ9 .:(\n-\u03b1\u0391\u0301\uD83D\uDE00\u2265";

	private final Random random = new Random(7);

	@Test
	void bitsSayWhatALookAtEachCharSays() {
		Letters used = new Letters();
		for (int i = 0; i < 2000; i++) {
			String text = text(this.random.nextInt(200));
			used.read(text);
			agree(used, text);
		}
		used.read("");
		agree(used, "");
	}

	private String text(int length) {
		StringBuilder text = new StringBuilder();
		int kinds = 1 + this.random.nextInt(CHARS.length());
		for (int i = 0; i < length; i++) {
			text.append(CHARS.charAt(this.random.nextInt(kinds)));
		}
		return text.toString();
	}

	private void agree(Letters letters, String text) {
		int to = text.length();
		int from = this.random.nextInt(to + 1);
		int word = from;
		int apart = from;
		int mark = from;
		while (word < to && !inWord(text.charAt(word))) {
			word++;
		}
		while (apart < to && inWord(text.charAt(apart))) {
			apart++;
		}
		while (mark < to && ".!?()[]:\n".indexOf(text.charAt(mark)) < 0) {
			mark++;
		}
		assertThat(letters.text(0, letters.length())).isEqualTo(text);
		assertThat(letters.nextInWord(from, to)).as(text).isEqualTo(word);
		assertThat(letters.nextApart(from, to)).as(text).isEqualTo(apart);
		assertThat(letters.nextMark(from, to)).as(text).isEqualTo(mark);
		int end = Math.min(to, from + 64);
		if (end > from) {
			assertThat(letters.capitals(from, end)).as(text)
				.isEqualTo((int) text.substring(from, end).chars().filter(Character::isUpperCase).count());
		}
	}

	private static boolean inWord(char c) {
		return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
	}

	@Test
	void aKeyIsTheSameForSmallLettersAndCapitals() {
		Letters text = Letters.of("I.V. i.v. i.p.");
		assertThat(text.folded(0, 3)).isEqualTo(text.folded(5, 8)).isNotEqualTo(text.folded(10, 13));
	}

}
