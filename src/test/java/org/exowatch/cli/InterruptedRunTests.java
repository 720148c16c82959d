package org.exowatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.Reply;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs that a source, the database or the disk broke off at a bad moment. */
class InterruptedRunTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

	@TempDir
	Path data;

	private StandInServer server;

	private Verbs verbs;

	private JdbcClient jdbc;

	@BeforeEach
	void start() {
		this.server = StandInServer.start();
		TestDatabase database = TestDatabase.migrated();
		this.jdbc = JdbcClient.create(database.dataSource());
		this.verbs = new Verbs(this.data, this.server).with("spring.datasource.url=" + database.url())
			.with("spring.datasource.username=" + database.user())
			.with("spring.datasource.password=" + database.password());
		this.server.record("90000001", DAY, DAY,
				SampleRecords.article("90000001", "Exosomes in knee osteoarthritis: a trial.", DAY));
		this.server.page("/safety/exosome-notification", SampleRecords.notice("Notification", "Patients were harmed."));
		this.server.page("/rss/alerts.xml", SampleRecords.feed("https://www.fda.gov/safety/alert-one", "An alert"));
		this.server.page("/safety/alert-one", SampleRecords.notice("An alert", "Contamination was found."));
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whatCameBeforeASourceBlockedIsKeptAndNotAskedForAgain() {
		String item = "<item><title>Two</title><link>https://www.fda.gov/safety/alert-two</link>"
				+ "<pubDate>Mon, 16 Nov 2026 11:00:00 EST</pubDate></item></channel>";
		this.server.page("/rss/alerts.xml",
				SampleRecords.feed("https://www.fda.gov/safety/alert-one", "An alert").replace("</channel>", item));
		this.server.page("/safety/alert-two", Reply.redirect("/apology_objects/abuse-detection-apology.html"));
		Result blocked = this.verbs.run("nightly");
		assertThat(blocked.code()).as(blocked.err()).isEqualTo(3);
		assertThat(blocked.out()).contains("NOT CHECKED: blocked by www.fda.gov");
		assertThat(count("document where source_key = '/safety/alert-one'")).isOne();
		assertThat(count("watermark where feed = 'alerts'")).isZero();
		this.server.page("/safety/alert-two", SampleRecords.notice("Two", "More was found."));
		Result next = this.verbs.at("2026-11-18T04:00:00Z").run("nightly");
		assertThat(next.code()).as(next.err()).isZero();
		assertThat(this.server.asked("/safety/alert-one")).hasSize(1);
		assertThat(count("document where source_key = '/safety/alert-two'")).isOne();
		assertThat(count("watermark where feed = 'alerts'")).isOne();
	}

	@Test
	void settlingThatWasCutOffAfterALaterFeedIsDoneByTheNextRun() {
		this.server.record("90000002", DAY, DAY,
				SampleRecords.article("90000002", "Retraction: Exosomes in knee osteoarthritis.", DAY)
					.replace("</Article></MedlineCitation>",
							"</Article><CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionOf\">"
									+ "<RefSource>Sample J</RefSource><PMID Version=\"1\">90000001</PMID>"
									+ "</CommentsCorrections></CommentsCorrectionsList></MedlineCitation>"));
		this.server.always("/entrez/eutils/esearch.fcgi", Reply.status(403));
		assertThat(this.verbs.run("nightly").code()).isEqualTo(3);
		this.server.behave();
		this.jdbc.sql("alter table exowatch.link rename to link_away").update();
		assertThat(this.verbs.run("nightly").code()).isEqualTo(1);
		this.jdbc.sql("alter table exowatch.link_away rename to link").update();
		Result third = this.verbs.run("nightly");
		assertThat(third.code()).as(third.err()).isZero();
		assertThat(count("document where source_key = '90000001' and status = 'RETRACTED'")).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UNKNOWN", "STARTED" })
	void aRunWhoseEndCouldNotBeNotedIsResumedEveryTime(String status) {
		this.server.block(true);
		this.verbs.run("nightly");
		for (int cut = 1; cut <= 2; cut++) {
			leaveOpen(status);
			Result cutOff = this.verbs.run("nightly");
			assertThat(cutOff.code()).as(cutOff.out() + cutOff.err()).isEqualTo(3);
		}
		leaveOpen(status);
		this.server.block(false);
		Result night = this.verbs.at("2026-11-17T13:00:00Z").run("nightly", "--date", "2026-11-16");
		assertThat(night.code()).as(night.out() + night.err()).isZero();
		assertThat(count("document")).isEqualTo(3);
	}

	@Test
	void aMissingRecordIsAskedForOnSoManyNightsThatWereClosed() {
		this.server.record("90000003", DAY, DAY, "");
		this.server.omit("90000003");
		assertThat(this.verbs.run("nightly").code()).isZero();
		this.server.record("90000004", DAY, DAY, SampleRecords.article("90000004", "Exosomes, once more.", DAY));
		this.jdbc.sql("alter table exowatch.tagging rename to tagging_away").update();
		assertThat(this.verbs.at("2026-11-18T04:00:00Z").run("nightly").code()).isEqualTo(1);
		assertThat(count("missing_record where nights = 0")).isOne();
		this.jdbc.sql("alter table exowatch.tagging_away rename to tagging").update();
		Result night = this.verbs.run("nightly");
		assertThat(night.code()).as(night.out() + night.err()).isZero();
		assertThat(count("missing_record where nights = 1 and state = 'MISSING'")).isOne();
	}

	@Test
	void noRecordIsSkippedAfterAChunkThatWasNotCommitted() throws Exception {
		Path file = Files.writeString(this.data.resolve("records.xml"),
				SampleRecords.file(IntStream.range(0, 2500)
					.mapToObj((i) -> SampleRecords.article(String.valueOf(91_000_000 + i), "Exosomes " + i, DAY))
					.toArray(String[]::new)));
		this.verbs.run("status");
		this.jdbc.sql("""
				create function exowatch.refuse() returns trigger language plpgsql as
				$$ begin if new.parts > 1000 then raise exception 'commit refused'; end if; return null; end $$""")
			.update();
		this.jdbc.sql("""
				create constraint trigger refuse after update on exowatch.load_file deferrable initially deferred
				for each row execute function exowatch.refuse()""").update();
		assertThat(this.verbs.run("load", file.toString()).code()).isEqualTo(1);
		this.jdbc.sql("drop trigger refuse on exowatch.load_file").update();
		Result load = this.verbs.run("load", file.toString());
		assertThat(load.code()).as(load.out() + load.err()).isZero();
		assertThat(count("document")).isEqualTo(2500);
		assertThat(count("load_file where parts = 2500 and added = 2500")).isOne();
	}

	@Test
	void aFrozenDigestThatCouldNotBeWrittenStaysDue() throws Exception {
		this.verbs.run("nightly");
		Path folder = Files.writeString(this.data.resolve("digests"), "in the way");
		this.verbs.at("2026-11-23T12:00:00Z");
		Result digest = this.verbs.run("digest");
		assertThat(digest.code()).isEqualTo(1);
		assertThat(count("digest")).isOne();
		assertThat(this.verbs.run("status").out()).contains("DUE: 2026-W47");
		Files.delete(folder);
		Result second = this.verbs.run("digest");
		assertThat(second.code()).as(second.err()).isZero();
		assertThat(this.data.resolve("digests/weekly-2026-W47.html")).isRegularFile();
		assertThat(this.verbs.run("status").out()).doesNotContain("DUE: 2026-W47");
	}

	/** The last execution of every job that failed, as if its end had not been noted. */
	private void leaveOpen(String status) {
		this.jdbc
			.sql("""
					update batch.batch_step_execution set status = ?, end_time = null where status = 'FAILED' and
					job_execution_id in (select max(job_execution_id) from batch.batch_job_execution group by job_instance_id)""")
			.param(status)
			.update();
		this.jdbc
			.sql("""
					update batch.batch_job_execution set status = ?, end_time = null where status = 'FAILED' and
					job_execution_id in (select max(job_execution_id) from batch.batch_job_execution group by job_instance_id)""")
			.param(status)
			.update();
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from exowatch." + table).query(Integer.class).single();
	}

}
