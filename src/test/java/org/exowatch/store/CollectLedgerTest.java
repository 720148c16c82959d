package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.exowatch.document.Coverage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CollectLedgerTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 11);

	private static final Instant AT = StoreFixture.SEEN;

	private static final FeedRun RUN = new FeedRun("pubmed", DAY, 1);

	private static final Period PERIOD = new Period(DAY.minusDays(7), DAY, false);

	private final StoreFixture store = new StoreFixture();

	private final CollectLedger ledger = new CollectLedger(this.store.dataSource);

	private final MissingRecords missing = new MissingRecords(this.store.dataSource);

	private final Watermarks watermarks = new Watermarks(this.store.dataSource);

	private Coverage coverage() {
		return this.ledger.coverage(List.of(StoreFixture.PUBMED)).get(0);
	}

	@Test
	void aFeedThatNeverRanIsNeverChecked() {
		assertThat(coverage().state()).isEqualTo(Coverage.State.NEVER);
		assertThat(coverage().checkedAt()).isNull();
		assertThat(this.ledger.lastAttempt(DAY)).isZero();
	}

	@Test
	void whatWasListedIsCountedAgainstWhatCame() {
		this.ledger.begin(RUN, PERIOD, AT);
		this.ledger.listed(RUN, Set.of("1", "2", "3", "4"), Set.of("4"), Set.of());
		this.ledger.received(RUN, List.of("1", "2", "unasked"), new WriteCounts(2, 0, 0, 0, 0), AT);
		assertThat(this.ledger.missing(RUN)).containsExactly("3");
		assertThat(this.ledger.close(RUN, AT)).containsExactly("3");
		Coverage coverage = coverage();
		assertThat(coverage.state()).isEqualTo(Coverage.State.CHECKED);
		assertThat(coverage.expected()).isEqualTo(4);
		assertThat(coverage.received()).isEqualTo(3);
		assertThat(coverage.missing()).containsExactly("3");
		assertThat(coverage.from()).isEqualTo(PERIOD.from());
		assertThat(this.ledger.lastAttempt(DAY)).isOne();
	}

	@Test
	void whichKeysWereListedIsForgottenButNotHowMany() {
		this.ledger.begin(RUN, PERIOD, AT);
		this.ledger.listed(RUN, Set.of("/letters/1", "2"), Set.of("/letters/1", "2"), Set.of());
		this.ledger.close(RUN, AT);
		assertThat(this.ledger.purge(DAY)).isZero();
		assertThat(this.ledger.purge(DAY.plusDays(1))).as("but the PMID").isOne();
		assertThat(coverage().expected()).isEqualTo(2);
		assertThat(coverage().received()).isEqualTo(2);
	}

	@Test
	void checkedWithNothingNewIsNotTheSameAsNotChecked() {
		this.ledger.begin(RUN, PERIOD, AT);
		this.ledger.listed(RUN, Set.of("1"), Set.of(), Set.of());
		this.ledger.received(RUN, List.of("1"), new WriteCounts(0, 0, 1, 0, 0), AT);
		this.ledger.close(RUN, AT);
		assertThat(coverage().state()).isEqualTo(Coverage.State.CHECKED_NOTHING_NEW);
		FeedRun next = new FeedRun("pubmed", DAY, 2);
		this.ledger.begin(next, PERIOD, AT);
		this.ledger.notChecked(next, "blocked by www.fda.gov", AT);
		assertThat(coverage().state()).isEqualTo(Coverage.State.NOT_CHECKED);
		assertThat(coverage().reason()).isEqualTo("blocked by www.fda.gov");
	}

	@Test
	void anInterruptedRunIsIncompleteAndGoesOn() {
		this.ledger.begin(RUN, PERIOD, AT);
		this.ledger.listed(RUN, Set.of("1", "2"), Set.of(), Set.of());
		this.ledger.received(RUN, List.of("1"), new WriteCounts(1, 0, 0, 0, 0), AT);
		assertThat(coverage().state()).isEqualTo(Coverage.State.INCOMPLETE);
		assertThat(coverage().reason()).contains("interrupted");
		this.ledger.begin(RUN, PERIOD, AT);
		this.ledger.listed(RUN, Set.of("1", "2"), Set.of(), Set.of());
		assertThat(this.ledger.missing(RUN)).containsExactly("2");
		this.ledger.notChecked(RUN, "page 2 could not be read", AT);
		assertThat(coverage().reason()).isEqualTo("page 2 could not be read");
		assertThat(coverage().received()).isOne();
	}

	@Test
	void aMissingRecordIsAskedForOnSevenNightsAndThenGivenUp() {
		this.ledger.begin(RUN, PERIOD, AT);
		this.ledger.listed(RUN, Set.of("3"), Set.of(), Set.of());
		this.ledger.close(RUN, AT);
		assertThat(this.missing.toAskAgain("pubmed", DAY)).isEmpty();
		for (int night = 1; night <= MissingRecords.NIGHTS; night++) {
			LocalDate day = DAY.plusDays(night);
			assertThat(this.missing.toAskAgain("pubmed", day)).containsExactly("3");
			this.missing.asked("pubmed", List.of("3"), day);
			this.missing.asked("pubmed", List.of("3"), day);
			assertThat(this.missing.toAskAgain("pubmed", day)).isEmpty();
		}
		assertThat(this.missing.toAskAgain("pubmed", DAY.plusDays(8))).isEmpty();
		assertThat(this.missing.missing("pubmed")).containsExactly("3");
		this.ledger.received(RUN, List.of("3"), WriteCounts.NONE, AT);
		assertThat(this.missing.missing("pubmed")).isEmpty();
	}

	@Test
	void theWindowOverlapsSevenDaysAndTheWatermarkOnlyMovesForward() {
		assertThat(this.watermarks.period(StoreFixture.PUBMED, DAY))
			.isEqualTo(new Period(LocalDate.of(2026, 10, 1), DAY, true));
		this.watermarks.advance("pubmed", DAY, AT);
		this.watermarks.advance("pubmed", DAY.minusDays(3), AT);
		assertThat(this.watermarks.through("pubmed")).contains(DAY);
		assertThat(this.watermarks.period(StoreFixture.PUBMED, DAY.plusDays(1)))
			.isEqualTo(new Period(DAY.minusDays(7), DAY.plusDays(1), false));
		this.watermarks.advance("early", LocalDate.of(2026, 10, 2), AT);
		assertThat(this.watermarks.period(StoreFixture.PUBMED, DAY.minusDays(30)).from())
			.isBeforeOrEqualTo(DAY.minusDays(30));
	}

}
