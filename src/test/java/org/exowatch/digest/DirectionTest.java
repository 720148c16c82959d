package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.exowatch.document.DigestInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No text from outside turns around what stands after it. */
class DirectionTest {

	/** Embeddings, overrides, isolates, and what ends them. */
	private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	@Test
	void noFormatHasACharacterThatTurnsTextAround() {
		for (String turning : new String[] { "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
				"\u2068", "\u2069" }) {
			DigestInput input = SampleInputs.hostile("safe" + turning + " text " + turning);
			for (RenderedFile file : DigestWriter.write(input, SampleInputs.SPEC)) {
				assertThat(new String(file.content(), StandardCharsets.UTF_8)).as(file.name())
					.contains("safe")
					.doesNotContainPattern(TURNING);
			}
		}
	}

}
