package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.Reply;
import org.exowatch.source.SampleXlsx;
import org.exowatch.source.StandInListing;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole nights with the listing of warning letters, in the program. */
class LetterNightsTests {

	private static final String LETTERS = "/warning-letters/";

	@TempDir
	Path folder;

	private StandInServer server;

	private StandInListing table;

	private JdbcClient jdbc;

	private Verbs verbs;

	@BeforeEach
	void start() throws IOException {
		this.server = StandInServer.start();
		this.table = this.server.listing("letters");
		this.server.page("/safety/exosome-notification",
				SampleRecords.notice("Notification on Exosome Products", "Patients were harmed."));
		TestDatabase database = TestDatabase.migrated();
		this.jdbc = JdbcClient.create(database.dataSource());
		this.verbs = new Verbs(this.folder, this.server).on(database)
			.with("exowatch.client.hosts.[www.fda.gov].budget=20")
			.in(jobs());
	}

	/** A watched page whose id comes after the listing's, and the listing. */
	private Path jobs() throws IOException {
		Path feeds = Files.createDirectories(this.folder.resolve("jobs/feeds"));
		Files.writeString(feeds.resolve("letters.yaml"), """
				name: Letters
				kind: fda-listing
				parser: fda-page
				since: 2026-01-01
				pages:
				  - url: https://www.fda.gov/letters
				    notice: warning-letter
				listing:
				  view: letters
				  display: block
				""");
		Files.writeString(feeds.resolve("watched.yaml"), """
				name: Watched
				kind: fda-pages
				parser: fda-page
				since: 2026-01-01
				pages:
				  - url: https://www.fda.gov/safety/exosome-notification
				    notice: safety-communication
				""");
		return this.folder.resolve("jobs");
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	private void letter(String name, String date) {
		this.table.add(StandInListing.letter(LETTERS + name, "Firm " + name, date, "Unapproved New Drugs", ""));
		this.server.page(LETTERS + name, SampleRecords.letter("Firm " + name, "You sell exosome products."));
	}

	private Result night(String instant) {
		return this.verbs.at(instant).run("nightly");
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from exowatch." + table).query(Integer.class).single();
	}

	private List<String> stored() {
		return this.jdbc
			.sql("select source_key from exowatch.document where source_key like '/warning-letters/%' order by 1")
			.query(String.class)
			.list();
	}

	@Test
	void theFirstIntakeSpreadsOverNightsInAnHonestState() {
		for (int i = 10; i < 40; i++) {
			letter("letter-" + i, "01/" + (i - 9) + "/2026");
		}
		Result first = night("2026-11-17T04:00:00Z");
		assertThat(first.code()).as(first.out() + first.err()).isZero();
		assertThat(first.out()).contains("INCOMPLETE, 16 of 30 received")
			.contains("14 of 30 pages still to come, about 1 more night at 18 a night");
		assertThat(first.out().indexOf("watched")).as("listings come last").isLessThan(first.out().indexOf("letters"));
		assertThat(stored()).as("newest first").hasSize(16).contains(LETTERS + "letter-39", LETTERS + "letter-24");
		assertThat(count("watermark where feed = 'letters'")).isZero();
		Result status = this.verbs.run("status");
		assertThat(status.out()).contains("because: 14 of 30 pages still to come")
			.contains("www.fda.gov: 18 of 20 requests of today (UTC) used; 14 pages still to come, at least 1 night");
		letter("letter-50", "02/20/2026");
		Result second = night("2026-11-18T04:00:00Z");
		assertThat(second.code()).as(second.out() + second.err()).isZero();
		assertThat(second.out()).contains("checked, 31 of 31 received");
		assertThat(stored()).hasSize(31);
		assertThat(count("document where backfill")).as("all of the intake is backfill, the notice, too").isEqualTo(32);
		assertThat(count("watermark where feed = 'letters'")).isOne();
		assertThat(count("missing_record")).isZero();
		assertThat(this.verbs.run("status").out()).doesNotContain("still to come");
		letter("letter-51", "02/21/2026");
		night("2026-11-19T04:00:00Z");
		assertThat(count("document where not backfill and source_key = '/warning-letters/letter-51'")).isOne();
	}

	@Test
	void theBudgetCountsOverProcesses() {
		letter("one", "01/02/2026");
		night("2026-11-17T04:00:00Z");
		int asked = this.server.asked().size();
		for (int again = 0; again < 9; again++) {
			this.verbs.run("nightly", "--again");
		}
		assertThat(this.server.asked()).hasSize(20).hasSizeGreaterThan(asked);
		assertThat(this.verbs.run("nightly", "--again").out())
			.contains("NOT CHECKED: www.fda.gov, /safety/exosome-notification: the budget of 20 requests a day");
	}

	@Test
	void aLetterThatTwoCompletePassesDoNotListIsDelistedAndStays() {
		letter("one", "01/02/2026");
		letter("two", "01/03/2026");
		night("2026-11-17T04:00:00Z");
		this.table.remove(LETTERS + "one");
		night("2026-11-18T04:00:00Z");
		this.server.block(true);
		assertThat(night("2026-11-19T04:00:00Z").code()).isEqualTo(3);
		this.server.block(false);
		this.table.tell((start) -> 7);
		assertThat(night("2026-11-20T04:00:00Z").out()).contains("layout changed?");
		assertThat(count("listed_notice where delisted is not null")).as("one complete pass without it").isZero();
		this.table.tell((start) -> 1);
		night("2026-11-21T04:00:00Z");
		assertThat(this.verbs.run("query", "delisted-letters").out()).contains(LETTERS + "one").doesNotContain("two");
		assertThat(stored()).contains(LETTERS + "one");
	}

	private void nightsWithout(String name) {
		night("2026-11-17T04:00:00Z");
		this.table.remove(LETTERS + name);
		for (int day = 18; day < 21; day++) {
			assertThat(night("2026-11-" + day + "T04:00:00Z").code()).isZero();
		}
	}

	@Test
	void manyThatAreNotListedAnyMoreAreADoubtAndNotDelisted() {
		for (int i = 10; i < 34; i++) {
			letter("letter-" + i, "01/" + (i - 9) + "/2026");
		}
		night("2026-11-17T04:00:00Z");
		for (int i = 10; i < 31; i++) {
			this.table.remove(LETTERS + "letter-" + i);
		}
		night("2026-11-18T04:00:00Z");
		Result night = night("2026-11-19T04:00:00Z");
		assertThat(night.out()).contains("INCOMPLETE")
			.contains("21 of 24 documents are not listed any more: not taken for delisted; look at the listing");
		assertThat(count("listed_notice where delisted is not null or missed_passes > 0")).isZero();
	}

	@Test
	void whatALetterListingThatDiffersFromItsExportDoesNotHaveIsNotDelisted() throws IOException {
		Path feed = this.folder.resolve("jobs/feeds/letters.yaml");
		Files.writeString(feed, Files.readString(feed) + "  export: https://www.fda.gov/letters/export?_format=xlsx\n");
		this.server.page("/letters/export", Reply.of(200, "application/vnd.ms-excel",
				SampleXlsx.of(SampleXlsx.HEAD,
						List.of(SampleXlsx.row("Firm one", "01/02/2026"), SampleXlsx.row("Firm two", "01/03/2026"))),
				Map.of()));
		letter("one", "01/02/2026");
		letter("two", "01/03/2026");
		nightsWithout("one");
		assertThat(this.verbs.run("status").out()).contains("1 letter only in the export: firm one");
		assertThat(count("listed_notice where delisted is not null or missed_passes > 0")).isZero();
	}

	@Test
	void recallsLeaveTheirListingByAgeAndAreNotDelisted() throws IOException {
		Path feed = this.folder.resolve("jobs/feeds/letters.yaml");
		Files.writeString(feed, Files.readString(feed).replace("warning-letter", "recall"));
		for (String name : List.of("one", "two")) {
			this.table.add(StandInListing.recall(LETTERS + name, "Brand", "01/02/2026", "Company " + name));
			this.server.page(LETTERS + name, SampleRecords.notice("Recall " + name, "Exosome vials are recalled."));
		}
		nightsWithout("one");
		assertThat(stored()).hasSize(2);
		assertThat(count("listed_notice where delisted is not null or missed_passes > 0")).isZero();
	}

	@Test
	void aCloseOutLetterIsTakenAsWhatItIs() {
		this.table
			.add(StandInListing.letter(LETTERS + "one", "Firm", "01/02/2026", "Drugs", LETTERS + "one-%20closed"));
		this.server.page(LETTERS + "one", SampleRecords.letter("Firm", "You sell exosome products."));
		this.server.page(LETTERS + "one- closed", SampleRecords.letter("Firm", "You have answered our letter."));
		assertThat(night("2026-11-17T04:00:00Z").code()).isZero();
		assertThat(this.jdbc.sql("select source_key || ' ' || notice_kind from exowatch.document order by 1")
			.query(String.class)
			.list()).contains(LETTERS + "one WARNING_LETTER", LETTERS + "one-%20closed CLOSE_OUT_LETTER");
	}

	@Test
	void aRedesignIsAnAlarmAndThePagesAreAskedForAgain() {
		for (int i = 1; i <= 6; i++) {
			letter("letter-" + i, "01/0" + i + "/2026");
			this.server.page(LETTERS + "letter-" + i,
					"<!DOCTYPE html><html><body><div class=\"new\">a new look</div></body></html>");
		}
		Result night = night("2026-11-17T04:00:00Z");
		assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
		assertThat(night.out()).contains("NOT CHECKED: 6 of 6 pages were not understood: layout changed?");
		assertThat(count("quarantine")).isEqualTo(6);
		assertThat(count("watermark where feed = 'letters'")).isZero();
		assertThat(this.verbs.run("nightly").code()).as("it stays so").isEqualTo(3);
		for (int i = 1; i <= 6; i++) {
			this.server.page(LETTERS + "letter-" + i, SampleRecords.letter("Firm", "You sell exosome products."));
		}
		assertThat(night("2026-11-18T04:00:00Z").code()).isZero();
		assertThat(stored()).hasSize(6);
	}

	@Test
	void onePageThatIsBrokenGoesToQuarantineAndTheRunIsWell() {
		for (int i = 1; i <= 6; i++) {
			letter("letter-" + i, "01/0" + i + "/2026");
		}
		this.server.page(LETTERS + "letter-1", "<!DOCTYPE html><html><body><div>broken</div></body></html>");
		assertThat(night("2026-11-17T04:00:00Z").code()).isZero();
		assertThat(stored()).hasSize(5);
		assertThat(count("quarantine")).isOne();
		this.server.page(LETTERS + "letter-1", SampleRecords.letter("Firm", "You sell exosome products."));
		assertThat(night("2026-11-18T04:00:00Z").code()).isZero();
		assertThat(stored()).as("it is asked for again although its row did not change").hasSize(6);
	}

	@Test
	void aFewPagesThatStayOddAreNoAlarmEveryNight() {
		for (int i = 1; i <= 16; i++) {
			letter("letter-" + (i + 10), "01/" + (i + 10) + "/2026");
		}
		String odd = "<!DOCTYPE html><html><body><div>odd</div></body></html>";
		this.server.page(LETTERS + "letter-11", odd);
		this.server.page(LETTERS + "letter-12", odd);
		assertThat(night("2026-11-17T04:00:00Z").code()).isZero();
		assertThat(night("2026-11-18T04:00:00Z").code()).isZero();
		assertThat(this.server.asked(LETTERS + "letter-11")).hasSize(2);
	}

	@Test
	void aWatchedPageThatIsNotUnderstoodIsAnAlarmUntilItIs() {
		letter("one", "01/02/2026");
		this.server.page("/safety/exosome-notification",
				"<!DOCTYPE html><html><body><div>a new look</div></body></html>", "\"v2\"");
		for (String day : List.of("2026-11-17", "2026-11-18")) {
			Result night = night(day + "T04:00:00Z");
			assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
			assertThat(night.out()).contains("NOT CHECKED: 1 of 1 pages were not understood: layout changed?");
		}
		assertThat(this.server.asked("/safety/exosome-notification"))
			.noneMatch((asked) -> asked.headers().containsKey("if-none-match"));
		this.server.page("/safety/exosome-notification",
				SampleRecords.notice("Notification on Exosome Products", "Patients were harmed."));
		assertThat(night("2026-11-19T04:00:00Z").code()).isZero();
	}

}
