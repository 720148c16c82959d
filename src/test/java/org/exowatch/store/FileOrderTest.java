package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.PubMedFile;
import org.exowatch.store.PublishedFiles.Standing;
import org.exowatch.store.WriteContext.FilePlace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Records and deletions of PubMed's files, in and out of order, beside fetched ones. */
class FileOrderTest {

	private static final WriteCounts OLDER = new WriteCounts(0, 0, 0, 1, 0);

	private static final WriteCounts CHANGED = new WriteCounts(0, 1, 0, 0, 0);

	private static final WriteCounts DELETED = new WriteCounts(0, 0, 0, 0, 1);

	private final StoreFixture store = new StoreFixture();

	private final LoadLedger ledger = new LoadLedger(this.store.dataSource);

	private final PublishedFiles published = new PublishedFiles(this.store.dataSource);

	/** A file, loaded at any time, that tells what PubMed held up to a day. */
	private static WriteContext file(int year, int number, String asOf) {
		return file(year, number, asOf, false);
	}

	private static WriteContext file(int year, int number, String asOf, boolean othersMayFollow) {
		PubMedFile file = new PubMedFile(year, number);
		return new WriteContext(StoreFixture.SEEN, true, null, "file:/data/" + file + ".xml.gz",
				Instant.parse(asOf + "T00:00:00Z").toEpochMilli(), new FilePlace(file.sequence(), othersMayFollow),
				StoreFixture.NEW_YORK);
	}

	private static WriteContext fetched(String at) {
		return StoreFixture.context(Instant.parse(at + "T08:00:00Z"));
	}

	private WriteCounts write(WriteContext context, String title) {
		return this.store.write(context, Sample.paper("1").title(title).tagged());
	}

	private String paper() {
		return String.valueOf(this.store.text("select state || ' ' || title from exowatch.document"));
	}

	@Test
	void betweenFilesYearAndNumberDecideWhateverTheirDates() {
		write(file(2026, 1, "2026-01-01"), "26n0001");
		assertThat(write(file(2025, 1700, "2026-05-05"), "25n1700")).isEqualTo(OLDER);
		assertThat(write(file(2026, 1335, "2026-01-01"), "26n1335")).isEqualTo(CHANGED);
		assertThat(write(file(2026, 1334, "2026-09-09"), "26n1334")).isEqualTo(OLDER);
		assertThat(write(file(2026, 1335, "2026-01-01"), "26n1335, published anew")).isEqualTo(CHANGED);
		assertThat(paper()).isEqualTo("LIVE 26n1335, published anew");
	}

	@Test
	void besideFetchedRecordsThePublicationOfTheFileDecides() {
		write(fetched("2026-11-10"), "nightly");
		assertThat(write(file(2026, 1, "2025-12-03"), "stale baseline")).isEqualTo(OLDER);
		assertThat(write(file(2026, 1600, "2026-11-10"), "yesterday's file")).isEqualTo(OLDER);
		assertThat(write(file(2026, 1601, "2026-11-12"), "newer file")).isEqualTo(CHANGED);
		assertThat(write(fetched("2026-11-11"), "spooled before")).isEqualTo(OLDER);
		assertThat(write(fetched("2026-11-13"), "next nightly")).isEqualTo(CHANGED);
		assertThat(paper()).isEqualTo("LIVE next nightly");
	}

	@Test
	void aDeletionSaysByWhatAndTheRecordComesBackInALaterFile() {
		write(file(2026, 1335, "2026-01-05"), "first");
		assertThat(this.store.delete(file(2026, 1340, "2026-01-10"), "1")).isEqualTo(DELETED);
		assertThat(this.store.text("select pmid || ' ' || title || ' ' || reason from analysis.deleted_paper"))
			.isEqualTo("1 first DeleteCitation in pubmed26n1340.xml.gz");
		assertThat(write(file(2026, 1339, "2026-01-20"), "between")).isEqualTo(OLDER);
		assertThat(write(file(2026, 1341, "2026-01-11"), "back")).isEqualTo(CHANGED);
		assertThat(this.store.count("analysis.deleted_paper")).isZero();
		assertThat(this.store.text("select state || ' ' || state_reason from exowatch.document"))
			.isEqualTo("LIVE came back in pubmed26n1341.xml.gz");
	}

	@Test
	void aDeletionOlderThanTheRecordDoesNotDelete() {
		write(file(2026, 1341, "2026-01-11"), "live");
		assertThat(this.store.delete(file(2026, 1340, "2026-06-06"), "1")).isEqualTo(OLDER);
		write(fetched("2026-02-01"), "live, fetched");
		assertThat(this.store.delete(file(2026, 1350, "2026-01-20"), "1")).isEqualTo(OLDER);
		assertThat(this.store.delete(file(2026, 1360, "2026-02-02"), "1")).isEqualTo(DELETED);
	}

	@Test
	void aTombstoneOfAPaperNeverSeenIsNotUndoneByAStaleRecord() {
		assertThat(this.store.delete(file(2026, 1340, "2026-01-10"), "1")).isEqualTo(DELETED);
		assertThat(write(file(2026, 7, "2026-12-12"), "stale")).isEqualTo(OLDER);
		assertThat(write(fetched("2026-01-09"), "spooled before")).isEqualTo(OLDER);
		assertThat(this.store.delete(file(2026, 1345, "2026-01-15"), "1")).isEqualTo(new WriteCounts(0, 0, 1, 0, 0));
		assertThat(write(file(2026, 1343, "2026-01-13"), "between two deletions")).isEqualTo(OLDER);
		assertThat(this.store.text("select reason from analysis.deleted_paper"))
			.isEqualTo("DeleteCitation in pubmed26n1340.xml.gz");
		assertThat(write(fetched("2026-01-16"), "live again")).isEqualTo(CHANGED);
		assertThat(paper()).isEqualTo("LIVE live again");
	}

	@Test
	void aRecordThatALaterFileHasTooIsSafeFromTheFileBetween() {
		write(file(2026, 1335, "2026-01-05"), "same");
		assertThat(write(file(2026, 1341, "2026-01-11", true), "same")).isEqualTo(new WriteCounts(0, 0, 1, 0, 0));
		assertThat(this.store.delete(file(2026, 1340, "2026-01-10"), "1")).isEqualTo(OLDER);
		assertThat(write(file(2026, 1340, "2026-01-10"), "other")).isEqualTo(OLDER);
		assertThat(paper()).isEqualTo("LIVE same");
	}

	@Test
	void whatElseChangedInAPaperOfATopicIsKept() {
		this.store.write(fetched("2026-11-10"), Sample.paper("1").tagged(), Sample.paper("2").offTopic().tagged());
		this.store.write(fetched("2026-11-11"), Sample.paper("1").identifier("DOI", "10.1000/x").tagged(),
				Sample.paper("2").offTopic().identifier("DOI", "10.1000/y").tagged());
		assertThat(this.store
			.text("""
					select string_agg(pmid || ' ' || array_to_string(changed, ',') || ' ' || before::text || ' ' || origin, ';')
					from analysis.paper_change"""))
			.isEqualTo("1 identifiers {} pubmed");
		this.store.write(fetched("2026-11-12"),
				Sample.paper("1").body("Another text.").identifier("DOI", "10.1000/x").tagged());
		assertThat(this.store.count("exowatch.document_change")).as("a changed text alone is no such change").isOne();
	}

	@Test
	void gapsFailuresAndWhatRemainsAreSeen() {
		for (int number : List.of(1335, 1336, 1339, 1341)) {
			PubMedFile file = new PubMedFile(2026, number);
			this.published.listed(file, file + ".xml.gz", "https://x/" + file, null, StoreFixture.SEEN);
		}
		load(new PubMedFile(2025, 1700), "a", true);
		load(new PubMedFile(2026, 1335), "b", true);
		load(new PubMedFile(2026, 1336), "c", false);
		this.published.problem(new PubMedFile(2026, 1339), "HTTP 404");
		Standing standing = this.published.standing();
		assertThat(standing.done()).isEqualTo(2);
		assertThat(standing.failed()).extracting((failed) -> failed.name() + " " + failed.reason())
			.containsExactly("pubmed26n1336 it broke off", "pubmed26n1339 HTTP 404");
		assertThat(standing.remaining()).containsExactly("pubmed26n1341");
		assertThat(standing.gaps()).extracting(Gap::inWords)
			.containsExactly("pubmed26n1337 to pubmed26n1338 (2 files) are missing: not loaded",
					"pubmed26n1340 is missing: not loaded");
		assertThat(standing.last()).isEqualTo("pubmed26n1341");
	}

	@Test
	void aChangedListingIsNotTakenForWhatWasLoaded() {
		PubMedFile file = new PubMedFile(2026, 1335);
		this.published.listed(file, "n", "https://x/n", "2026-01-01 10:00 19M", StoreFixture.SEEN);
		this.published.loaded(file, "1f");
		assertThat(this.published.loadedAs(file, "https://x/n", "2026-01-01 10:00 19M")).contains("1f");
		assertThat(this.published.loadedAs(file, "https://x/n", "2026-01-02 10:00 19M")).isEmpty();
		assertThat(this.published.loadedAs(file, "https://y/n", "2026-01-01 10:00 19M")).isEmpty();
	}

	@Test
	void theLedgerKnowsWhatMayStillComeAndHowFarItHasRead() {
		PubMedFile third = new PubMedFile(2026, 3);
		load(new PubMedFile(2026, 1), "a", true);
		assertThat(this.ledger.earlierMayFollow(third)).isTrue();
		load(new PubMedFile(2026, 2), "b", false);
		assertThat(this.ledger.earlierMayFollow(third)).isTrue();
		load(new PubMedFile(2026, 2), "b2", true);
		assertThat(this.ledger.earlierMayFollow(third)).isFalse();
		assertThat(this.ledger.newestRevised(third)).isEmpty();
		this.ledger.newestRevised("file:/pubmed26n0002", "b2", LocalDate.of(2026, 1, 8));
		this.ledger.newestRevised("file:/pubmed26n0002", "b2", LocalDate.of(2026, 1, 7));
		assertThat(this.ledger.newestRevised(third)).contains(LocalDate.of(2026, 1, 8));
		assertThat(this.ledger.newestRevised(new PubMedFile(2026, 1))).isEmpty();
		assertThat(this.ledger.done(new PubMedFile(2026, 2), null, "m-b2")).isPresent();
		assertThat(this.ledger.done(new PubMedFile(2026, 2), "b", null)).isEmpty();
		assertThat(this.ledger.done(new PubMedFile(2026, 1), "b2", "m-b2")).isEmpty();
	}

	private void load(PubMedFile file, String sha256, boolean whole) {
		String path = "file:/" + file;
		this.ledger.begin(path, sha256, StoreFixture.SEEN);
		this.ledger.published(path, sha256, file, "https://x/" + file, "m-" + sha256);
		if (whole) {
			this.ledger.done(path, sha256, StoreFixture.SEEN);
		}
		else {
			this.ledger.failed(path, sha256, "it broke off", StoreFixture.SEEN);
		}
	}

}
