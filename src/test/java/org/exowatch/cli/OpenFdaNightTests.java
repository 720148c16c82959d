package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.Reply;
import org.exowatch.source.StandInOpenFda;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole nights with openFDA and a recall page, over HTTP and with a real database. */
class OpenFdaNightTests {

	private static final String PAGE = "/safety/recalls-market-withdrawals-safety-alerts/sample-labs-recalls-drops";

	@TempDir
	Path data;

	@TempDir
	Path jobs;

	private final TestDatabase database = TestDatabase.migrated();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	private void jobs() throws IOException {
		for (String folder : List.of("topics", "vocabularies", "digests", "schedules")) {
			Path to = Files.createDirectories(this.jobs.resolve(folder));
			try (Stream<Path> files = Files.list(Verbs.jobs().resolve(folder))) {
				for (Path file : files.toList()) {
					Files.copy(file, to.resolve(file.getFileName()));
				}
			}
		}
		Path feeds = Files.createDirectories(this.jobs.resolve("feeds"));
		for (String feed : List.of("fda-rss-recalls", "openfda-drug-enforcement", "openfda-drug-events")) {
			String yaml = Files.readString(Path.of("jobs/feeds", feed + ".yaml"));
			Files.writeString(feeds.resolve(feed + ".yaml"), yaml.replaceFirst("since: .*", "since: 2026-07-01"));
		}
	}

	private Result run(StandInServer server, String clock, String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--data", this.data.toString(), "--jobs", this.jobs.toString(), "-Dexowatch.clock=" + clock,
				"-Dspring.datasource.url=" + this.database.url(),
				"-Dspring.datasource.username=" + this.database.user(),
				"-Dspring.datasource.password=" + this.database.password()));
		all.addAll(Verbs.settings(server));
		return Verbs.plain(all.toArray(String[]::new));
	}

	private static void serve(StandInServer server) {
		server.page("/about-fda/contact-fda/stay-informed/rss-feeds/recalls/rss.xml",
				SampleRecords.feed("https://www.fda.gov" + PAGE, "Sample Labs Recalls Drops"));
		server.page(PAGE,
				"""
						<!DOCTYPE html><html><head><title>Sample Labs Recalls Drops | FDA</title></head><body><main>
						<article id="main-content"><h1>Sample Labs Recalls Exosome Drops</h1><div role="main">
						<dl class="lcds-description-list--grid"><dt>Company Announcement Date:</dt><dd>November 4, 2026</dd>
						<dt>Company Name:</dt><dd>Sample Labs</dd><dt>Product Description:</dt><dd>Exosome drops</dd></dl>
						<p>Sample Labs is recalling exosome drops because they may be contaminated.</p></div></article></main></body></html>""");
		server.always("/drug/enforcement.json", new StandInOpenFda().with(
				StandInOpenFda.recall("D-0001-2026", "90001", "Sample Labs, Inc.", "Exosome drops", "20261102"),
				StandInOpenFda.recall("D-0002-2026", "90001", "Sample Labs, Inc.", "Exosome spray", "20261102")));
		server.always("/drug/event.json",
				new StandInOpenFda().with("{\"safetyreportid\":\"1\"}", "{\"safetyreportid\":\"2\"}")
					.reaction("Sepsis", 2)
					.reaction("Pyrexia", 1));
	}

	@Test
	void aRecallThatTwoSourcesHaveIsOneEventAndReportsAreCounted() throws Exception {
		jobs();
		try (StandInServer server = StandInServer.start()) {
			serve(server);
			Result night = run(server, "2026-11-19T04:00:00Z", "nightly");
			assertThat(night.code()).as(night.err() + night.out()).isZero();
			assertThat(texts("select path || ' ' || coalesce(linked_by, 'head') from analysis.recall order by 1"))
				.containsExactly(PAGE + " head", key("D-0001-2026") + " FIRM", key("D-0002-2026") + " FIRM");
			assertThat(texts("select reaction || ' ' || naming_it || ' of ' || reports || ' from ' || received_from"
					+ " from analysis.adverse_event order by 1"))
				.containsExactly("Pyrexia 1 of 2 from 2026-07-01", "Sepsis 2 of 2 from 2026-07-01");
			assertThat(texts("select distinct topic from exowatch.membership")).containsExactly("exosome-therapy");
			Result again = run(server, "2026-11-20T04:00:00Z", "nightly");
			assertThat(again.code()).as(again.err()).isZero();
			assertThat(texts("select distinct state from exowatch.collect_run where day = '2026-11-19'"))
				.containsExactly("CHECKED_NOTHING_NEW");
			Result digest = run(server, "2026-11-23T12:00:00Z", "digest", "--week", "2026-W47");
			assertThat(digest.code()).as(digest.err()).isZero();
			assertThat(Files.readString(this.data.resolve("digests/weekly-2026-W47.md")))
				.contains("Adverse event summary (reports do not establish causation)")
				.contains("Sample Labs Recalls Exosome Drops");
		}
	}

	@Test
	void aCountThatDoesNotAddUpLeavesTheWindowOpen() throws Exception {
		jobs();
		try (StandInServer server = StandInServer.start()) {
			server.always("/drug/enforcement.json",
					Reply.of(200, "application/json", "{\"meta\":{\"results\":{\"total\":3}},\"results\":["
							+ StandInOpenFda.recall("D-0001-2026", "90001", "Sample Labs", "Exosome drops", "20261102")
							+ "]}"));
			serve(server);
			Result night = run(server, "2026-11-19T04:00:00Z", "nightly");
			assertThat(night.code()).as(night.err()).isEqualTo(3);
			assertThat(night.out())
				.contains("NOT CHECKED: api.fda.gov, drug/enforcement: it counts 3 records and gave 1");
			assertThat(texts("select feed from exowatch.watermark order by 1")).containsExactly("fda-rss-recalls",
					"openfda-drug-events");
			assertThat(texts("select through::text from exowatch.watermark limit 1"))
				.containsExactly(LocalDate.of(2026, 11, 18).toString());
			assertThat(texts("select recall_number from analysis.recall where recall_number is not null"))
				.as("what came is kept")
				.containsExactly("D-0001-2026");
		}
	}

	private static String key(String number) {
		return "api.fda.gov/drug/enforcement.json?search=recall_number:%22" + number + "%22";
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
