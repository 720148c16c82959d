package org.exowatch.store;

import org.exowatch.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTest {

	private static final String TEXT = "A title\nWe wrote to you. Sample Firm Inc. Promotes drops for hair loss. It is unapproved.\nSee 21 C.F.R. Part 1271 for donors";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			title      | A title
			wrote      | We wrote to you.
			hair loss  | Sample Firm Inc. Promotes drops for hair loss.
			unapproved | It is unapproved.
			donors     | See 21 C.F.R. Part 1271 for donors
			""")
	void aSentenceIsQuotedWhole(String words, String sentence) {
		int start = TEXT.indexOf(words);
		assertThat(Sentence.around(TEXT, new Span(start, start + words.length()))).isEqualTo(sentence);
	}

	@Test
	void wordsAcrossTwoSentencesTakeBoth() {
		int start = TEXT.indexOf("loss. It");
		assertThat(Sentence.around(TEXT, new Span(start, start + 8)))
			.isEqualTo("Sample Firm Inc. Promotes drops for hair loss. It is unapproved.");
	}

	@Test
	void spansCountCodePoints() {
		String text = "\uD83E\uDDEC\nOne \uD83E\uDDEC two. Three.";
		assertThat(Sentence.around(text, new Span(8, 11))).isEqualTo("One \uD83E\uDDEC two.");
	}

}
