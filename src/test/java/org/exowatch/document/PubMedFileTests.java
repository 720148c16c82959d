package org.exowatch.document;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PubMedFileTests {

	@ParameterizedTest
	@ValueSource(strings = { "pubmed26n0001.xml.gz", "pubmed26n0001.xml", "pubmed26n00001.xml.gz" })
	void aNameTellsYearAndNumber(String name) {
		assertThat(PubMedFile.named(name)).contains(new PubMedFile(2026, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pubmed26n0001.xml.gz.md5", "pubmed26n001.xml.gz", "apubmed26n0001.xml.gz",
			"../pubmed26n0001.xml.gz", "pubmed2026n0001.xml.gz", "results.xml", "" })
	void otherNamesTellNothing(String name) {
		assertThat(PubMedFile.named(name)).isEmpty();
	}

	@Test
	void numbersStartAgainEachYear() {
		PubMedFile last = new PubMedFile(2025, 1700);
		PubMedFile first = new PubMedFile(2026, 1);
		assertThat(List.of(first, last, new PubMedFile(2026, 10_000)).stream().sorted()).containsExactly(last, first,
				new PubMedFile(2026, 10_000));
		assertThat(last.sequence()).isEqualTo(202501700).isLessThan(first.sequence());
		assertThat(PubMedFile.ofSequence(202501700)).isEqualTo(last).hasToString("pubmed25n1700");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", value = { "none, 2025-12-03", "2019-05-01, 2025-12-03", "2026-03-04, 2026-03-06",
			"2026-12-31, 2027-01-02", "2999-01-01, 2027-04-02" })
	void aFileTellsOfTheDayAfterItsNewestRevisionWithinItsYear(LocalDate newest, LocalDate asOf) {
		assertThat(new PubMedFile(2026, 1).asOf(newest)).hasToString(asOf + "T00:00:00Z");
	}

}
