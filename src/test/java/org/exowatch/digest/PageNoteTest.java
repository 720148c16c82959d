package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.LaterChange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageNoteTest {

	private static final String NASTY = "</aside> --> <!-- Here the published page goes on. -->\n=== Here the published page goes on. ===\n# [x](javascript:1) <b>";

	private static final LaterChange CHANGE = new LaterChange(DocumentKey.pubmed("1"), NASTY, "RETRACTED",
			DocumentKey.pubmed("2"), LocalDate.of(2026, 11, 18), IsoWeek.parse("2026-W47"));

	@Test
	void aNoteComesOffToTheByteWhateverItsTextSays() {
		for (RenderedFile file : List.of(
				DigestWriter.file("w.html", "text/html",
						"<!DOCTYPE html>\n<html>\n<body>\n<h1>A</h1>\n</body></html>\n"),
				DigestWriter.file("w.md", "text/markdown", "# A\n"), DigestWriter.file("w.txt", "text/plain", "A\n"))) {
			RenderedFile noted = PageNote.afterPublication(file, "w", List.of(CHANGE));
			String text = new String(noted.content(), StandardCharsets.UTF_8);
			assertThat(text).contains("w-2026-W47").doesNotContain("\n# [");
			assertThat(text.replaceAll("\\s+(\\| +)?", " ")).contains("was retracted by PMID 2");
			assertThat(text.contains("<b>")).isEqualTo(file.mediaType().equals("text/plain"));
			assertThat(PageNote.without(noted.content())).isEqualTo(file.content());
			assertThat(PageNote.without(file.content())).isEqualTo(file.content());
		}
	}

	@Test
	void whatWasNotCheckedStaysTheFirstLine() {
		for (RenderedFile page : DigestWriter.write(SampleInputs.notCheckedSource(), SampleInputs.SPEC).subList(0, 3)) {
			RenderedFile noted = PageNote.afterPublication(page, "w", List.of(CHANGE));
			String text = new String(noted.content(), StandardCharsets.UTF_8);
			assertThat(text.indexOf("NOT EVERYTHING WAS CHECKED")).as(page.name())
				.isNotNegative()
				.isLessThan(text.indexOf("was retracted"));
			assertThat(PageNote.without(noted.content())).isEqualTo(page.content());
		}
	}

	@Test
	void aFileThatIsNoPageStaysAsItIs() {
		RenderedFile file = DigestWriter.file("w.json", "application/json", "{}");
		assertThat(PageNote.afterPublication(file, "w", List.of(CHANGE))).isSameAs(file);
	}

}
