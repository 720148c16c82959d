package org.exowatch.jobs.nightly;

import java.nio.file.Path;
import java.time.LocalDate;

import org.exowatch.document.Coverage;
import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.PubMedNights;
import org.exowatch.source.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A first night with more records than PubMed lists at once, some of them one day's. */
class TwelveThousandTests {

	private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

	private static final String SEARCH = "esearch.fcgi";

	@TempDir
	Path folder;

	@Test
	void aWindowBeyondTheLimitIsReadInPartsOrStaysOpen() {
		try (PubMedNights nights = new PubMedNights(this.folder)) {
			for (int pmid = 10_001; pmid <= 22_000; pmid++) {
				nights.enter(pmid, (pmid <= 12_000) ? NIGHT.minusDays(3) : NIGHT);
			}
			nights.server().onRequest((number) -> {
				if (nights.server().asked(SEARCH).size() == 4) {
					nights.server().always(SEARCH, Reply.prologOnly());
				}
			});
			assertThat(nights.night(NIGHT).feeds().get(0).outcome()).isEqualTo(Outcome.NOT_CHECKED);
			assertThat(nights.status(NIGHT).state()).isEqualTo(Coverage.State.NOT_CHECKED);
			assertThat(nights.status(NIGHT).completeThrough()).isNull();
			assertThat(nights.digest(NIGHT)).contains("NOT CHECKED: eutils.ncbi.nlm.nih.gov, ESearch (edat");
			nights.server().onRequest((number) -> {
			});
			nights.server().behave();
			assertThat(nights.night(NIGHT.plusDays(1)).feeds().get(0).outcome()).isEqualTo(Outcome.COMPLETED);
			assertThat(nights.rows()).hasSize(12_000).doesNotHaveDuplicates();
			assertThat(nights.stored()).isEqualTo(nights.atPubMed());
			assertThat(nights.status(NIGHT).expected()).isEqualTo(12_000);
		}
	}

}
