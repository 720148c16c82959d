package org.exowatch.digest;

import java.util.List;

import org.exowatch.document.DigestInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {

	@Test
	void breaksBetweenWordsAndKeepsItemsTogether() {
		String words = "word ".repeat(20).strip();
		assertThat(PlainText.wrap("  - " + words + "\n\nx"))
			.isEqualTo("  - " + "word ".repeat(15).strip() + "\n    " + "word ".repeat(5).strip() + "\n\nx\n");
		assertThat(PlainText.wrap("a".repeat(100))).isEqualTo("a".repeat(100) + "\n");
	}

	@Test
	void noLineIsLongerThanATerminalButForAddresses() {
		assertThat(text(SampleInputs.fullWeek()).lines())
			.allMatch((line) -> line.codePointCount(0, line.length()) <= 78 || line.contains("<https://"));
	}

	@Test
	void saysFirstWhatWasNotChecked() {
		assertThat(text(SampleInputs.notCheckedSource())).startsWith("NOT EVERYTHING WAS CHECKED: ");
		assertThat(text(SampleInputs.fullWeek())).startsWith("Exosome therapy weekly\nWeek 2026-W47");
		assertThat(text(SampleInputs.emptyWeek())).contains("Checked, nothing new.");
	}

	@Test
	void saysCountsWithoutATable() {
		assertThat(text(SampleInputs.fullWeek()))
			.contains("- Alopecia: Clinical trial 1 (+1), Case report 1 (+1), Animal 6");
	}

	@ParameterizedTest
	@MethodSource("org.exowatch.digest.NastyTexts#all")
	void noTextAddsALine(String text) {
		List<String> sections = sections(text(SampleInputs.hostile(text)));
		assertThat(sections).isEqualTo(sections(text(SampleInputs.hostile("plain"))));
		assertThat(text(SampleInputs.hostile(text))).doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
	}

	/** Headings: what stands between two empty lines in capitals. */
	private static List<String> sections(String text) {
		return text.lines().filter((line) -> line.matches("[A-Z]{3}[A-Z ]+")).toList();
	}

	private static String text(DigestInput input) {
		return Renderer.text(Composer.compose(input, SampleInputs.SPEC));
	}

}
