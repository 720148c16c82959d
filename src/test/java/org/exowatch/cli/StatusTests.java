package org.exowatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the verbs print of the database, as text and as JSON. */
class StatusTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

	@TempDir
	static Path folder;

	private static StandInServer server;

	private static TestDatabase database;

	@BeforeAll
	static void start() {
		server = StandInServer.start();
		server.record("90000001", DAY, DAY,
				SampleRecords.article("90000001", "Exosomes in knee osteoarthritis: a trial.", DAY));
		server.page("/safety/exosome-notification",
				SampleRecords.notice("Notice on exosomes", "Patients were harmed."));
		server.page("/rss/alerts.xml",
				SampleRecords.feed("https://www.fda.gov/safety/alert-one", "An alert about exosomes"));
		server.page("/safety/alert-one", SampleRecords.notice("An alert about exosomes", "Patients were harmed."));
		database = TestDatabase.migrated();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void anEmptyDatabaseWasNeverCheckedAndEverythingIsDue() {
		Verbs verbs = new Verbs(folder.resolve("empty"), server).on(TestDatabase.migrated());
		Result text = verbs.run("status");
		assertThat(text.code()).as(text.err()).isZero();
		assertThat(text.out()).startsWith("0 papers, 0 FDA notices (0 on topic), 0 deleted")
			.containsPattern("(?m)^pubmed +\\S+ +never +- +0 +0 +-$")
			.contains("DUE: 2026-11-16", "DUE: 2026-W46");
		assertThat(folder.resolve("empty/postgres")).doesNotExist();
	}

	@Test
	void everyVerbWithJsonPrintsOneDocumentAndNothingElse() throws Exception {
		Path papers = Files.writeString(folder.resolve("papers.xml"),
				SampleRecords.file(SampleRecords.article("90000009", "Exosomes, loaded.", DAY), "<PubmedArticle/>"));
		JsonNode nightly = json(program("2026-11-17T04:00:00Z", "nightly"), 0);
		assertThat(nightly.path("day").asString()).isEqualTo("2026-11-16");
		assertThat(nightly.path("feeds")).hasSize(3);
		assertThat(nightly.path("feeds").path(0).path("outcome").asString()).isEqualTo("COMPLETED");
		JsonNode load = json(verbs("2026-11-17T05:00:00Z").run("load", "--json", papers.toString()), 0);
		assertThat(load.path(0).path("counts").path("added").asInt()).isEqualTo(1);
		assertThat(load.path(0).path("quarantined").asInt()).isEqualTo(1);
		JsonNode digest = json(verbs("2026-11-23T12:00:00Z").run("digest", "--json"), 0);
		assertThat(digest.path(0).path("week").asString()).isEqualTo("2026-W47");
		assertThat(digest.path(0).path("preview").asBoolean()).isFalse();
		assertThat(Path.of(digest.path(0).path("files").path(0).asString())).exists();
		JsonNode status = json(verbs("2026-11-23T12:00:00Z").run("status", "--json"), 0);
		status(status);
		assertThat(json(verbs("2026-11-23T12:00:00Z").run("retag", "--json", "--all"), 0).path("read").asInt())
			.isEqualTo(4);
	}

	private static void status(JsonNode status) {
		assertThat(status.path("stored").path("papers").asInt()).isEqualTo(2);
		assertThat(status.path("stored").path("notices").asInt()).isEqualTo(2);
		assertThat(status.path("stored").path("quarantined").asInt()).isEqualTo(1);
		assertThat(status.path("stored").path("digests").asInt()).isEqualTo(1);
		JsonNode pubmed = status.path("stored")
			.path("feeds")
			.valueStream()
			.filter((feed) -> feed.path("coverage").path("feed").asString().equals("pubmed"))
			.findFirst()
			.orElseThrow();
		assertThat(pubmed.path("lagDays").asInt()).isEqualTo(7);
		assertThat(pubmed.path("coverage").path("expected").asInt()).isEqualTo(1);
		assertThat(pubmed.path("coverage").path("received").asInt()).isEqualTo(1);
		assertThat(pubmed.path("coverage").path("from").asString()).isEqualTo("2026-11-01");
		assertThat(pubmed.path("coverage").path("to").asString()).isEqualTo("2026-11-16");
		assertThat(runs(status)).contains("collect", "settle", "load", "digest");
		assertThat(schedule(status, "nightly").path("due").asString()).isEqualTo("2026-11-23");
		assertThat(schedule(status, "nightly").path("next").asString()).startsWith("2026-11-24T03:30-05:00");
		assertThat(schedule(status, "weekly").path("due").asString()).isEmpty();
		assertThat(schedule(status, "weekly").path("next").asString()).startsWith("2026-11-30T06:00-05:00");
	}

	@Test
	void aUserWhoMustNotCreateRolesGetsOneWarningAndEverythingElse() {
		TestDatabase own = TestDatabase.create();
		String name = own.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
		String role = "plain_" + ProcessHandle.current().pid();
		JdbcClient jdbc = JdbcClient.create(own.dataSource());
		jdbc.sql("create role " + role + " login password 'plain'").update();
		jdbc.sql("grant " + role + " to " + own.user()).update();
		jdbc.sql("alter database " + name + " owner to " + role).update();
		Program status = Program.start(folder.resolve("plain"), List.of(), "status", "--jobs", Verbs.jobs().toString(),
				"-Dspring.datasource.url=" + own.url(), "-Dspring.datasource.username=" + role,
				"-Dspring.datasource.password=plain");
		assertThat(status.exitCode()).as(status.err()).isZero();
		assertThat(status.out()).startsWith("0 papers");
		assertThat(status.err().lines().filter((line) -> line.contains("WARN"))).singleElement()
			.asString()
			.contains("the read-only role exowatch_reader could not be set up", "CREATEROLE");
		assertThat(folder.resolve("plain/data/postgres")).doesNotExist();
	}

	@Test
	void aServerThatIsNotThereFailsInOneClearMessage() {
		Result status = new Verbs(folder.resolve("none"), server)
			.with("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none")
			.with("spring.datasource.hikari.initialization-fail-timeout=1")
			.run("status");
		assertThat(status.code()).isEqualTo(1);
		assertThat(status.out()).isEmpty();
		assertThat(status.err()).startsWith("exowatch: ").contains("127.0.0.1:1");
	}

	private static Verbs verbs(String now) {
		return new Verbs(folder.resolve("data"), server).on(database).at(now);
	}

	private static Result program(String now, String verb) {
		Stream<String> settings = Stream.of(verb, "--json", "--data", folder.resolve("data").toString(), "--jobs",
				Verbs.jobs().toString(), "-Dexowatch.clock=" + now, "-Dspring.datasource.url=" + database.url(),
				"-Dspring.datasource.username=" + database.user(),
				"-Dspring.datasource.password=" + database.password());
		Program program = Program.start(folder.resolve("run"), List.of(),
				Stream.concat(settings, Verbs.settings(server).stream()).toArray(String[]::new));
		int code = program.exitCode();
		return new Result(code, program.out(), program.err());
	}

	private static JsonNode json(Result result, int code) {
		assertThat(result.code()).as(result.err()).isEqualTo(code);
		return JSON.readTree(result.out());
	}

	private static List<String> runs(JsonNode status) {
		return status.path("stored").path("runs").valueStream().map((run) -> run.path("job").asString()).toList();
	}

	private static JsonNode schedule(JsonNode status, String id) {
		return status.path("schedules")
			.valueStream()
			.filter((schedule) -> schedule.path("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

}
