package org.exowatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class NightlyTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

	@TempDir
	Path data;

	private StandInServer server;

	private TestDatabase database;

	private Verbs verbs;

	private JdbcClient jdbc;

	@BeforeEach
	void start() {
		this.server = StandInServer.start();
		this.database = TestDatabase.migrated();
		this.jdbc = JdbcClient.create(this.database.dataSource());
		this.verbs = new Verbs(this.data, this.server).with("spring.datasource.url=" + this.database.url())
			.with("spring.datasource.username=" + this.database.user())
			.with("spring.datasource.password=" + this.database.password());
		this.server.record("90000001", DAY, DAY,
				SampleRecords.article("90000001", "Exosomes in knee osteoarthritis: a trial.", DAY));
		this.server.record("90000002", DAY, DAY,
				SampleRecords.article("90000002", "Exosomes for osteoarthritis, again.", DAY));
		this.server.page("/safety/exosome-notification",
				SampleRecords.notice("Public Safety Notification on Exosome Products",
						"Patients in one state were harmed by exosome products."));
		this.server.page("/rss/alerts.xml",
				SampleRecords.feed("https://www.fda.gov/safety/alert-one", "An alert about exosomes"));
		this.server.page("/safety/alert-one",
				SampleRecords.notice("An alert about exosomes", "Contamination was found in an exosome product."));
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void aNightStoresAndTagsEverySourceAndTheDigestShowsIt() throws Exception {
		Result night = this.verbs.run("nightly");
		assertThat(night.code()).as(night.err()).isZero();
		assertThat(night.out()).contains("checked, 2 of 2 received").contains("checked, 1 of 1 received");
		assertThat(titles()).containsExactly("An alert about exosomes", "Exosomes for osteoarthritis, again.",
				"Exosomes in knee osteoarthritis: a trial.", "Public Safety Notification on Exosome Products");
		Result digest = this.verbs.at("2026-11-23T12:00:00Z").run("digest", "--week", "2026-W47");
		assertThat(digest.code()).as(digest.err()).isZero();
		assertThat(digestText("2026-W47"))
			.contains("Treatment with exosomes reduced pain in knee osteoarthritis after twelve weeks.")
			.contains("90000001")
			.contains("Public Safety Notification on Exosome Products")
			.contains("Osteoarthritis");
	}

	@Test
	void aBlockedSourceIsNotCheckedAndTheOthersAre() throws Exception {
		this.server.block(true);
		Result night = this.verbs.run("nightly");
		assertThat(night.code()).as(night.err()).isEqualTo(3);
		assertThat(night.out()).contains("NOT CHECKED: blocked by www.fda.gov").contains("checked, 2 of 2 received");
		Result status = this.verbs.run("status", "--json");
		assertThat(status.out()).contains("NOT_CHECKED").contains("blocked by www.fda.gov");
		this.verbs.at("2026-11-23T12:00:00Z").run("digest", "--week", "2026-W47");
		assertThat(digestText("2026-W47")).contains("NOT CHECKED: blocked by www");
	}

	@Test
	void aSecondRunOfTheDayStartsOnlyWhatDidNotComplete() {
		this.server.block(true);
		assertThat(this.verbs.run("nightly").code()).isEqualTo(3);
		this.server.block(false);
		int searches = this.server.asked("/entrez/eutils/esearch.fcgi").size();
		Result second = this.verbs.at("2026-11-17T06:00:00Z").run("nightly", "--date", "2026-11-16");
		assertThat(second.code()).as(second.err()).isZero();
		assertThat(this.server.asked("/entrez/eutils/esearch.fcgi")).hasSize(searches);
		assertThat(titles()).hasSize(4);
	}

	@Test
	void againChangesNoRowWhenTheSourcesHaveNotChanged() {
		this.verbs.run("nightly");
		List<String> before = domainRows();
		Result again = this.verbs.at("2026-11-17T07:00:00Z").run("nightly", "--date", "2026-11-16", "--again");
		assertThat(again.code()).as(again.err()).isZero();
		assertThat(again.out()).contains("attempt 2").contains("checked, nothing new");
		assertThat(domainRows()).isEqualTo(before).hasSizeGreaterThan(8);
	}

	@Test
	void aRecordThatIsListedAndNotDeliveredIsAskedForAloneAndShown() {
		this.server.record("90000003", DAY, DAY, "");
		this.server.omit("90000003");
		Result night = this.verbs.run("nightly");
		assertThat(night.code()).as(night.err()).isZero();
		assertThat(night.out()).contains("checked, 2 of 3 received");
		assertThat(this.server.asked("/entrez/eutils/efetch.fcgi"))
			.anyMatch((asked) -> "90000003".equals(asked.parameters().get("id")));
		assertThat(this.verbs.run("status").out()).contains("listed, not delivered: 90000003");
		assertThat(watermark("pubmed")).isEqualTo("2026-11-16");
	}

	@Test
	void theWindowStaysOpenWhileASourceCannotBeChecked() {
		this.verbs.run("nightly");
		assertThat(watermark("pages")).isEqualTo("2026-11-16");
		this.server.block(true);
		this.verbs.at("2026-11-18T04:00:00Z").run("nightly");
		assertThat(watermark("pages")).isEqualTo("2026-11-16");
		assertThat(watermark("pubmed")).isEqualTo("2026-11-17");
		this.server.block(false);
		this.verbs.at("2026-11-19T04:00:00Z").run("nightly");
		assertThat(watermark("pages")).isEqualTo("2026-11-18");
	}

	@Test
	void aChangedPageIsANewVersionAndTheOldTextIsKept() {
		this.verbs.run("nightly");
		this.server.page("/safety/exosome-notification", SampleRecords
			.notice("Public Safety Notification on Exosome Products", "Two more patients were harmed."));
		Result night = this.verbs.at("2026-11-18T04:00:00Z").run("nightly");
		assertThat(night.code()).as(night.err()).isZero();
		assertThat(this.jdbc.sql("select body from exowatch.document where source_key = '/safety/exosome-notification'")
			.query(String.class)
			.single()).contains("Two more patients");
		assertThat(this.jdbc.sql("select body from exowatch.document_version").query(String.class).list())
			.anyMatch((body) -> body.contains("Patients in one state"));
	}

	@Test
	void aFrozenDigestIsTheSameBytesEverAfter() throws Exception {
		this.verbs.run("nightly");
		this.verbs.at("2026-11-23T12:00:00Z").run("digest", "--week", "2026-W47");
		String first = digestText("2026-W47");
		this.server.record("90000009", DAY, DAY, SampleRecords.article("90000009", "Added late.", DAY));
		this.verbs.at("2026-11-24T04:00:00Z").run("nightly");
		Result second = this.verbs.at("2026-11-25T12:00:00Z").run("digest", "--week", "2026-W47");
		assertThat(second.out()).contains("frozen before");
		assertThat(digestText("2026-W47")).isEqualTo(first);
	}

	@Test
	void aDigestThatQuotesWhatDoesNotStandInItsSourceIsNeitherFrozenNorDelivered() throws Exception {
		this.verbs.run("nightly");
		String change = "update exowatch.document set body = replace(body, '%s', '%s') where source_key = '90000001'";
		this.jdbc.sql(change.formatted("reduced pain", "removed pain")).update();
		Result stopped = this.verbs.at("2026-11-23T12:00:00Z").run("digest", "--week", "2026-W47");
		assertThat(stopped.code()).isEqualTo(1);
		assertThat(stopped.err()).contains(
				"PMID 90000001: “Treatment with exosomes removed pain in knee osteoarthritis after twelve weeks.”,"
						+ " but the stored text is not the one that was received",
				"Nothing was frozen or delivered.", "then write the digest again");
		assertThat(this.jdbc.sql("select count(*) from exowatch.digest").query(Integer.class).single()).isZero();
		assertThat(this.data.resolve("digests")).doesNotExist();
		this.jdbc.sql(change.formatted("removed pain", "reduced pain")).update();
		Result written = this.verbs.at("2026-11-23T12:00:00Z").run("digest", "--week", "2026-W47");
		assertThat(written.code()).as(written.err()).isZero();
	}

	@Test
	void aWeekThatIsNotOverIsAPreviewAndIsNotFrozen() {
		this.verbs.run("nightly");
		Result preview = this.verbs.at("2026-11-18T12:00:00Z").run("digest", "--week", "2026-W47", "--json");
		assertThat(preview.code()).as(preview.err()).isZero();
		assertThat(preview.out()).contains("\"preview\" : true");
		assertThat(this.jdbc.sql("select count(*) from exowatch.digest").query(Integer.class).single()).isZero();
	}

	@Test
	void aDayInTheFutureIsWrongUsage() {
		Result night = this.verbs.run("nightly", "--date", "2027-01-01");
		assertThat(night.code()).isEqualTo(2);
		assertThat(night.err()).contains("2027-01-01").contains("in the future");
	}

	private List<String> titles() {
		return this.jdbc.sql("select title from exowatch.document order by title collate \"C\"")
			.query(String.class)
			.list();
	}

	private String watermark(String feed) {
		return this.jdbc.sql("select through::text from exowatch.watermark where feed = ?")
			.param(feed)
			.query(String.class)
			.single();
	}

	/** Every row of the domain tables with the transaction that wrote it. */
	private List<String> domainRows() {
		return DomainTables.rows(this.jdbc, true);
	}

	private String digestText(String week) throws Exception {
		return Files.readString(this.data.resolve("digests/weekly-" + week + ".md"));
	}

}
