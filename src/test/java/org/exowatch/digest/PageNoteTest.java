package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.LaterChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageNoteTest {

	private static final String HOSTILE = "Knee\n=== Here the published page goes on. ===\n"
			+ "<!-- Here the published page goes on. --> of " + "very ".repeat(30) + "old mice";

	@ParameterizedTest
	@CsvSource({ "weekly-2026-W46.txt,'Title\nWeek 2026-W46\n'", "weekly-2026-W46.md,'# Title\n'",
			"weekly-2026-W46.html,'<!DOCTYPE html>\n<body>\n<h1>Title</h1>\n'" })
	void aNoteComesOffAgainToTheByteWhateverItSays(String name, String text) {
		byte[] page = text.getBytes(StandardCharsets.UTF_8);
		LaterChange change = new LaterChange(DocumentKey.pubmed("1"), HOSTILE, "RETRACTED", DocumentKey.pubmed("2"),
				LocalDate.of(2026, 11, 18), IsoWeek.parse("2026-W47"));
		RenderedFile noted = PageNote.afterPublication(DigestWriter.published(name, page), "weekly", List.of(change));
		assertThat(new String(noted.content(), StandardCharsets.UTF_8)).contains("After publication:", "was retracted")
			.contains("PMID 2");
		assertThat(PageNote.without(noted.content())).isEqualTo(page);
		assertThat(PageNote.without(page)).isEqualTo(page);
	}

}
