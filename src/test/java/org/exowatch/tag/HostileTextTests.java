package org.exowatch.tag;

import java.time.Duration;
import java.util.List;

import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularySpec.Concept;
import org.exowatch.document.Tags;
import org.exowatch.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Millions of characters of nonsense are read in time that grows with their number. */
class HostileTextTests {

	private static final int SIZE = 1_000_000;

	@ParameterizedTest
	@ValueSource(strings = { "a", "(", "sepsis ", "no sepsis ", "A. ", ".", "((OA) ", "METHODS: ", "\n", "\uD83D\uDE00",
			"patients were randomly assigned ", "persistent symptoms after COVID-19 ", "'s", "-", "é", "\u0301",
			"Parkinson disease (PD) PD. " })
	void readsItInLinearTime(String piece) {
		String text = piece.repeat(SIZE / piece.length());
		Tags tags = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Tagging.tag("T", text));
		assertThat(tags.evidence().because()).isNotEmpty();
	}

	@Test
	void readsFiveMillionCharactersOfEverything() {
		String piece = "no sepsis (OA) was seen in mice, A. B. vs. PD-1 ((METHODS: Parkinson's disease (PD) ";
		String text = piece.repeat(5_000_000 / piece.length());
		Tags tags = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Tagging.tag("T", text));
		assertThat(Tagging.ids(tags)).contains("D018805", "D010300");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uD83D", "\uDE00\uDE00", "\u0000", "\uFFFF", "(PD", "PD)", "()", "(", "-(A)" })
	void survivesFragments(String text) {
		assertThatCode(() -> Tagging.TAGGER.tag(text, text, List.of(text))).doesNotThrowAnyException();
	}

	@Test
	void aSequenceOfLettersNamesNothing() {
		Concept sequence = new Concept("T:1", "ACGT".repeat(20) + " deficit", List.of(), List.of(), List.of());
		Tags tags = Tagger.of(Vocabulary.of(List.of(new VocabularySpec("base", List.of(sequence)))))
			.tag("Vesicles", "TTGA".repeat(30) + " deficit was seen.", List.of());
		assertThat(tags.conditions()).isEmpty();
	}

}
