package org.exowatch.digest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters join as in The Unicode Standard, chapter 9.2. */
class ArabicFormsTest {

	@Test
	void lettersHaveTheFormThatTheirNeighboursAskFor() {
		assertThat(ArabicForms.joined("\u0628")).as("alone").isEqualTo("\uFE8F");
		assertThat(ArabicForms.joined("\u0628\u0628\u0628")).as("first, middle, last").isEqualTo("\uFE91\uFE92\uFE90");
		assertThat(ArabicForms.joined("\u062F\u0628")).as("dal joins nothing after it").isEqualTo("\uFEA9\uFE8F");
		assertThat(ArabicForms.joined("\u0633\u0644\u0627\u0645")).as("lam with alef").isEqualTo("\uFEB3\uFEFC\uFEE1");
		assertThat(ArabicForms.joined("\u0628\u064E\u0628")).as("over a mark").isEqualTo("\uFE91\u064E\uFE90");
		assertThat(ArabicForms.joined("\u06AF\u067E")).as("Persian").isEqualTo("\uFB94\uFB57");
		assertThat(ArabicForms.joined("\u0628 \u0628-a1")).as("not over a gap").isEqualTo("\uFE8F \uFE8F-a1");
	}

	@Test
	void noLetterIsLost() {
		StringBuilder letters = new StringBuilder();
		for (char letter = '\u0621'; letter <= '\u06D3'; letter++) {
			letters.append(letter).append((letter % 5 == 0) ? "\u0644\u0627" : "");
		}
		String text = letters.toString();
		assertThat(ArabicForms.apart(ArabicForms.joined(text))).isEqualTo(ArabicForms.apart(text));
		assertThat(ArabicForms.joined("")).isEmpty();
	}

}
