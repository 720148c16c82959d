package org.exowatch.digest;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How names are put in order. */
class WordsTest {

	@Test
	void capitalsHaveNoPartInTheOrder() {
		assertThat(Stream.of("COVID-19", "Wounds", "Cardiovascular diseases", "alopecia", "Alopecia")
			.sorted(Words.ALPHABETICAL))
			.containsExactly("Alopecia", "alopecia", "Cardiovascular diseases", "COVID-19", "Wounds");
	}

}
