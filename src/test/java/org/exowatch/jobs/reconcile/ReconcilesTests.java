package org.exowatch.jobs.reconcile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.Reconciliation;
import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.PubMedNights;
import org.exowatch.jobs.reconcile.ReconcileReport.FeedOutcome;
import org.exowatch.source.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A feed whose first day is 2026-01-01, read on 2026-11-20, compared on the day after.
 */
class ReconcilesTests {

	private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

	private static final LocalDate DAY = NIGHT.plusDays(1);

	private static final String FETCH = "efetch.fcgi";

	@TempDir
	Path folder;

	private PubMedNights nights;

	@BeforeEach
	void start() {
		this.nights = new PubMedNights(this.folder);
		for (int pmid = 101; pmid <= 105; pmid++) {
			this.nights.enter(pmid, NIGHT);
		}
		this.nights.night(NIGHT);
	}

	@AfterEach
	void stop() {
		this.nights.close();
	}

	private FeedOutcome reconcile(LocalDate day) {
		ReconcileReport report = this.nights.at(day).get(Reconciles.class).run(day, null, Progress.SILENT);
		assertThat(report.settled()).isEqualTo(Outcome.COMPLETED);
		return report.feeds().get(0);
	}

	private List<String> difference() {
		return this.nights.jdbc().sql("""
				select day || ' ' || key || ' ' || finding || coalesce(' ' || outcome, '')
				from analysis.reconciliation_difference order by day, attempt, key""").query(String.class).list();
	}

	@Test
	void whatIsCompleteIsSaidAndWhatWasNeverComparedToo() {
		assertThat(this.nights.status(DAY).reconciled()).isEqualTo(Reconciliation.NEVER);
		assertThat(this.nights.digest(NIGHT)).contains("not reconciled so far");
		assertThat(this.nights.get(Reconciles.class).done(DAY)).isFalse();
		FeedOutcome outcome = reconcile(DAY);
		assertThat(outcome.outcome()).isEqualTo(Outcome.COMPLETED);
		assertThat(outcome.inWords()).isEqualTo("reconciled 2026-11-21: 5 listed, 5 stored");
		assertThat(this.nights.digest(NIGHT)).contains("reconciled 2026-11-21: 5 listed, 5 stored");
		assertThat(this.nights.server().asked(FETCH)).as("of the night").hasSize(1);
		assertThat(this.nights.get(Reconciles.class).done(DAY)).isTrue();
		assertThat(this.nights.get(Reconciles.class).done(DAY.plusDays(1))).isFalse();
	}

	@Test
	void everyDifferenceIsFoundMendedAndKept() {
		this.nights.enter(50, NIGHT.minusDays(60));
		this.nights.enter(51, NIGHT.minusDays(90));
		this.nights.server().omit("51");
		this.nights.enter(52, NIGHT.minusDays(90));
		this.nights.server().refuse("52");
		this.nights.remove(105);
		this.nights.jdbc()
			.sql("update exowatch.document set state = 'DELETED', state_changed_at = now() where source_key = '104'")
			.update();
		assertThat(reconcile(DAY).inWords()).isEqualTo(
				"reconciled 2026-11-21: 7 listed, 5 stored, 2 of them fetched then; 1 stored and listed no more");
		assertThat(this.nights.rows()).containsExactlyInAnyOrder("101", "102", "103", "104", "105", "50");
		assertThat(difference()).containsExactly("2026-11-21 104 DELETED STORED", "2026-11-21 105 EXTRA",
				"2026-11-21 50 MISSING STORED", "2026-11-21 51 MISSING NOT_DELIVERED",
				"2026-11-21 52 MISSING NOT_DELIVERED");
		assertThat(this.nights.status(DAY).missing()).containsExactly("51", "52");
		assertThat(this.nights.jdbc()
			.sql("select reason from analysis.missing_record where key = '52'")
			.query(String.class)
			.single()).contains("HTTP 400");
		assertThat(this.nights.digest(NIGHT)).contains("listed but not delivered: PMID 51, 52; reconciled 2026-11-21");
		this.nights.server().deliver("51");
		this.nights.server().deliver("52");
		this.nights.night(DAY.plusDays(1));
		assertThat(this.nights.status(DAY).missing()).as("asked for again by the night").isEmpty();
		assertThat(reconcile(DAY.plusDays(2)).inWords())
			.isEqualTo("reconciled 2026-11-23: 7 listed, 7 stored; 1 stored and listed no more");
	}

	@Test
	void aFailureMidwayKeepsWhatCameAndTheNextRunGoesOn() {
		for (int pmid = 1001; pmid <= 1450; pmid++) {
			this.nights.enter(pmid, NIGHT.minusDays(100));
		}
		this.nights.server().onRequest((number) -> {
			if (this.nights.server().asked(FETCH).size() == 3) {
				this.nights.server().always(FETCH, Reply.status(500));
			}
		});
		FeedOutcome failed = reconcile(DAY);
		assertThat(failed.outcome()).isEqualTo(Outcome.NOT_CHECKED);
		assertThat(failed.inWords()).startsWith("reconciliation of 2026-11-21 failed: eutils.ncbi.nlm.nih.gov, EFetch")
			.contains("HTTP 500");
		assertThat(this.nights.rows()).hasSize(205);
		assertThat(this.nights.status(DAY).reconciled()).isEqualTo(failed.reconciled());
		assertThat(this.nights.digest(NIGHT)).contains("reconciliation of 2026-11-21 failed");
		this.nights.server().onRequest((number) -> {
		});
		this.nights.server().behave();
		int asked = this.nights.server().asked().size();
		assertThat(reconcile(DAY).inWords())
			.isEqualTo("reconciled 2026-11-21: 455 listed, 455 stored, 450 of them fetched then");
		assertThat(this.nights.server().asked()).as("two pages, no listing").hasSize(asked + 2);
		assertThat(this.nights.rows()).hasSize(455).doesNotHaveDuplicates();
	}

	@Test
	void aListingThatFailsSaysSoBesideTheLastGoodOne() {
		reconcile(DAY);
		this.nights.server().always("esearch.fcgi", Reply.html(200, "<html><body>NCBI is busy</body></html>"));
		assertThat(reconcile(DAY.plusDays(7)).outcome()).isEqualTo(Outcome.NOT_CHECKED);
		assertThat(this.nights.digest(NIGHT)).contains("reconciliation of 2026-11-28 failed: eutils.ncbi.nlm.nih.gov,",
				"reconciled 2026-11-21: 5 listed, 5 stored");
		this.nights.server().behave();
		assertThat(reconcile(DAY.plusDays(7)).inWords()).isEqualTo("reconciled 2026-11-28: 5 listed, 5 stored");
		assertThat(reconcile(DAY.plusDays(7)).inWords()).as("once more on a day").contains("5 stored");
		assertThat(this.nights.jdbc()
			.sql("select string_agg(day || ' ' || attempt || ' ' || state, ', ' order by day, attempt)"
					+ " from analysis.reconciliation")
			.query(String.class)
			.single()).isEqualTo("2026-11-21 1 DONE, 2026-11-28 1 DONE, 2026-11-28 2 DONE");
	}

	@Test
	void aRecordThatCannotBeTakenIsInQuarantineAndNotMissing() {
		this.nights.server()
			.record("60", NIGHT.minusDays(60), NIGHT.minusDays(60),
					"<PubmedArticle><MedlineCitation><PMID Version=\"1\">60</PMID></MedlineCitation></PubmedArticle>");
		assertThat(reconcile(DAY).inWords()).isEqualTo("reconciled 2026-11-21: 6 listed, 5 stored");
		assertThat(difference()).containsExactly("2026-11-21 60 MISSING QUARANTINED");
		assertThat(this.nights.status(DAY).missing()).isEmpty();
	}

	@Test
	void onlyAFeedOfPubMedIsCompared() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.nights.get(Reconciles.class).run(DAY, "alerts", Progress.SILENT))
			.withMessage("'alerts' is no feed of PubMed in jobs/feeds; there are: [pubmed]");
	}

}
