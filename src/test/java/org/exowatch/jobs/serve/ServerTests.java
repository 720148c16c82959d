package org.exowatch.jobs.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Schedule;
import org.exowatch.database.TestDatabase;
import org.exowatch.deliver.ScriptedSmtpServer;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.ExowatchApplication;
import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.mail.Mails;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.reconcile.Reconciles;
import org.exowatch.source.Reply;
import org.exowatch.source.StandInServer;
import org.exowatch.source.TestClock;
import org.exowatch.store.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Schedules: every night at 03:30 and Mondays at 06:00, US Eastern. */
class ServerTests {

	private static final Path JOBS = Path.of("src/test/resources/org/exowatch/cli/jobs").toAbsolutePath();

	private static final ZoneId EASTERN = ZoneId.of("America/New_York");

	@TempDir
	Path data;

	@TempDir
	Path jobs;

	private final TestClock clock = new TestClock();

	private final List<String> said = new ArrayList<>();

	private StandInServer sources;

	private ScriptedSmtpServer mailServer;

	private TestDatabase database;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void start() throws IOException {
		FileSystemUtils.copyRecursively(JOBS, this.jobs);
		this.sources = StandInServer.start();
		this.mailServer = ScriptedSmtpServer.start();
		Files.writeString(this.data.resolve("recipients.txt"), "# nobody yet\n");
		this.database = TestDatabase.migrated();
		at("2026-11-17T15:00:00Z");
		ApplicationContextInitializer<ConfigurableApplicationContext> withClock = (
				starting) -> starting.getBeanFactory().registerSingleton("clock", this.clock);
		this.context = new SpringApplicationBuilder(ExowatchApplication.class).initializers(withClock)
			.registerShutdownHook(false)
			.run(arguments());
	}

	@AfterEach
	void stop() throws IOException {
		this.context.close();
		this.sources.close();
		this.mailServer.close();
	}

	@Test
	void aMissedNightIsCaughtUpOnceAndTheNextIsDueAtItsTime() {
		assertThat(due("nightly")).hasValue("2026-11-17");
		runWhatIsDue();
		assertThat(this.said).first().isEqualTo("schedule nightly: NIGHTLY 2026-11-17 is due");
		assertThat(nightly().done(LocalDate.of(2026, 11, 17))).isTrue();
		assertThat(due("nightly")).isEmpty();
		int asked = this.sources.asked().size();
		assertThat(asked).isPositive();
		this.said.clear();
		runWhatIsDue();
		assertThat(this.said).isEmpty();
		assertThat(this.sources.asked()).hasSize(asked);
		assertThat(at("2026-11-18T08:29:59Z").due("nightly")).isEmpty();
		assertThat(at("2026-11-18T08:30:00Z").due("nightly")).hasValue("2026-11-18");
	}

	@Test
	void lastWeeksDigestIsDueFromMondayAtSixUntilItIsWritten() {
		assertThat(due("weekly")).as("a week that was never written").hasValue("2026-W46");
		runWhatIsDue();
		assertThat(due("weekly")).isEmpty();
		assertThat(at("2026-11-23T10:59:59Z").due("weekly")).isEmpty();
		assertThat(at("2026-11-23T11:00:00Z").due("weekly")).hasValue("2026-W47");
		this.said.clear();
		runWhatIsDue();
		assertThat(this.said).as("the week's last night comes before its digest")
			.containsExactly("schedule nightly: NIGHTLY 2026-11-23 is due", "schedule weekly: DIGEST 2026-W47 is due");
		Catalog catalog = this.context.getBean(Catalog.class);
		assertThat(this.context.getBean(Digests.class).done(catalog.digests().get(0), IsoWeek.parse("2026-W47")))
			.isTrue();
		assertThat(this.data.resolve("digests")).isDirectoryRecursivelyContaining("glob:**2026-W47*");
		assertThat(at("2026-11-29T23:00:00Z").due("weekly")).isEmpty();
	}

	@Test
	void aJobThatWasCutOffBeforeItsFirstExecutionIsStartedAnew() {
		DigestSpec spec = this.context.getBean(Catalog.class).digests().get(0);
		this.context.getBean(JobRepository.class)
			.createJobInstance("digest",
					new JobParametersBuilder().addString("digest", spec.id())
						.addString("topic", spec.topic())
						.addString("week", "2026-W46")
						.toJobParameters());
		runWhatIsDue();
		assertThat(due("weekly")).isEmpty();
	}

	@Test
	void weeksThatAPauseLeftOutAreWrittenInTheirOrderAndOnlyTheLastIsSent() throws IOException {
		Files.writeString(this.data.resolve("recipients.txt"), "jane@example.org\n");
		runWhatIsDue();
		this.said.clear();
		at("2026-12-09T12:00:00Z");
		runWhatIsDue();
		assertThat(this.said).containsSubsequence("schedule weekly: DIGEST 2026-W47 is due",
				"schedule weekly: DIGEST 2026-W48 is due", "schedule weekly: DIGEST 2026-W49 is due");
		assertThat(due("weekly")).isEmpty();
		assertThat(this.data.resolve("digests/weekly-2026-W48.md")).content()
			.contains("not asked in this week")
			.doesNotContain("Checked, nothing new.");
		assertThat(this.mailServer.taken()).as("W46 and W49").hasSize(2);
	}

	@Test
	void aWeekThatCannotBeWrittenHoldsUpNoneAfterItAndStaysDue() throws IOException {
		runWhatIsDue();
		this.said.clear();
		Path inTheWay = Files.createDirectories(this.data.resolve("digests/.weekly-2026-W47.html.part/in-the-way"));
		at("2026-11-30T12:00:00Z");
		runWhatIsDue();
		assertThat(this.data.resolve("digests/weekly-2026-W48.html")).exists();
		assertThat(this.data.resolve("digests/weekly-2026-W47.html")).doesNotExist();
		assertThat(this.said).anySatisfy((line) -> assertThat(line).contains("2026-W47", "make room", "stays due"));
		assertThat(due("weekly")).hasValue("2026-W47");
		Files.delete(inTheWay);
		at("2026-11-30T12:10:00Z");
		runWhatIsDue();
		assertThat(this.data.resolve("digests/weekly-2026-W47.html")).exists();
		assertThat(due("weekly")).isEmpty();
	}

	@Test
	void theDigestIsSentOnceItIsWrittenAndWhatWasDeferredStaysDue() throws IOException {
		Files.writeString(this.data.resolve("recipients.txt"), "jane@example.org\nlater@example.org\n");
		this.mailServer.answer("later@example.org", "451 greylisted");
		at("2026-11-23T11:00:00Z");
		runWhatIsDue();
		assertThat(this.mailServer.taken()).containsExactly("jane@example.org");
		assertThat(this.said)
			.contains("weekly 2026-W47: recipient on line 2 not sent, tried again by the next run: 451");
		assertThat(due("weekly")).as("the digest itself is done").isEmpty();
		this.mailServer.answer("later@example.org", "250 ok");
		at("2026-11-23T12:00:00Z");
		runWhatIsDue();
		assertThat(this.mailServer.taken()).containsExactly("jane@example.org", "later@example.org");
	}

	@Test
	void aFaultInTheReadersFileHoldsUpNoDigest() throws IOException {
		Files.delete(this.data.resolve("recipients.txt"));
		at("2026-11-23T11:00:00Z");
		runWhatIsDue();
		assertThat(due("weekly")).isEmpty();
		assertThat(this.said)
			.anyMatch((line) -> line.startsWith("mail of schedule weekly failed: ") && line.contains("recipients.txt"));
	}

	@Test
	void theHourFollowsTheZoneOnTheDaysWhenItsClockTurns() {
		assertThat(at("2026-11-01T08:29:59Z").due("nightly")).as("from -4 to -5").hasValue("2026-10-31");
		assertThat(at("2026-11-01T08:30:00Z").due("nightly")).hasValue("2026-11-01");
		assertThat(at("2027-03-14T07:29:59Z").due("nightly")).as("from -5 to -4").hasValue("2027-03-13");
		assertThat(at("2027-03-14T07:30:00Z").due("nightly")).hasValue("2027-03-14");
		assertThat(at("2026-10-26T09:59:59Z").due("weekly")).hasValue("2026-W42");
		assertThat(at("2026-10-26T10:00:00Z").due("weekly")).hasValue("2026-W43");
		assertThat(at("2026-11-02T10:59:59Z").due("weekly")).hasValue("2026-W43");
		assertThat(at("2026-11-02T11:00:00Z").due("weekly")).hasValue("2026-W44");
		assertThat(bean().next(schedule("nightly"))).isEqualTo("2026-11-03T03:30-05:00[America/New_York]");
	}

	@Test
	void noNightIsLostToAnHourThatTheClockLeavesOutOrRepeats() {
		Schedule leftOut = new Schedule("early", Schedule.Run.NIGHTLY, "0 30 2 * * *", EASTERN);
		at("2027-03-14T12:00:00Z");
		assertThat(bean().of(leftOut)).hasValue("2027-03-14");
		Schedule repeated = new Schedule("early", Schedule.Run.NIGHTLY, "0 30 1 * * *", EASTERN);
		at("2026-11-01T05:30:00Z");
		assertThat(bean().of(repeated)).hasValue("2026-11-01");
		nightly().run(LocalDate.of(2026, 11, 1), false, Progress.SILENT);
		at("2026-11-01T06:30:00Z");
		assertThat(bean().of(repeated)).as("the second half past one").isEmpty();
	}

	@Test
	void whileAnotherRunHasTheLockItStaysDue() {
		try (RunLock.Held other = new RunLock(this.database.dataSource()).tryAcquire().orElseThrow()) {
			runWhatIsDue();
			assertThat(this.said).contains("schedule nightly: NIGHTLY 2026-11-17 is due").hasSizeGreaterThan(2);
			assertThat(this.sources.asked()).isEmpty();
			assertThat(due("nightly")).hasValue("2026-11-17");
			assertThat(other).isNotNull();
		}
		runWhatIsDue();
		assertThat(due("nightly")).isEmpty();
	}

	@Test
	void aFailureEndsNothingAndWhatIsDueIsTriedAgainAfterLongerAndLongerPauses() {
		Server server = server(new StopSignal());
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		jdbc.sql("alter schema exowatch rename to away").update();
		server.runWhatIsDue(Progress.SILENT, this.said::add);
		assertThat(this.said).hasSize(3)
			.allSatisfy((line) -> assertThat(line).contains("failed: ", "tried again in 1 min"));
		at("2026-11-17T15:00:59Z");
		server.runWhatIsDue(Progress.SILENT, this.said::add);
		assertThat(this.said).as("too early").hasSize(3);
		at("2026-11-17T15:01:00Z");
		server.runWhatIsDue(Progress.SILENT, this.said::add);
		assertThat(this.said).hasSize(6).last().asString().contains("tried again in 5 min");
		jdbc.sql("alter schema away rename to exowatch").update();
		at("2026-11-17T15:06:00Z");
		server.runWhatIsDue(Progress.SILENT, this.said::add);
		assertThat(due("nightly")).isEmpty();
		assertThat(due("weekly")).isEmpty();
	}

	@Test
	void whatANightCouldNotCheckIsAskedAgainThreeTimes() {
		Server server = server(new StopSignal());
		this.sources.always("esearch.fcgi", Reply.status(403));
		server.runWhatIsDue(Progress.SILENT, this.said::add);
		this.said.clear();
		for (String at : List.of("2026-11-17T15:29:59Z", "2026-11-17T15:30:00Z", "2026-11-17T17:29:59Z",
				"2026-11-17T17:30:00Z", "2026-11-17T23:30:00Z", "2026-11-18T08:29:00Z")) {
			at(at);
			server.runWhatIsDue(Progress.SILENT, (line) -> this.said.add(at.substring(11, 16) + " " + line));
		}
		assertThat(this.said).containsExactly("15:30 night of 2026-11-17: asking again what could not be checked",
				"17:30 night of 2026-11-17: asking again what could not be checked",
				"23:30 night of 2026-11-17: asking again what could not be checked");
		assertThat(this.sources.asked("esearch.fcgi")).hasSize(4);
	}

	@Test
	void whatComesWhenAskedAgainIsNotAskedForOnceMore() {
		Server server = server(new StopSignal());
		this.sources.always("esearch.fcgi", Reply.status(403));
		server.runWhatIsDue(Progress.SILENT, this.said::add);
		this.sources.behave();
		for (String at : List.of("2026-11-17T15:30:00Z", "2026-11-17T17:30:00Z", "2026-11-17T23:30:00Z")) {
			at(at);
			server.runWhatIsDue(Progress.SILENT, this.said::add);
		}
		assertThat(this.sources.asked("esearch.fcgi")).as("one refusal, then both kinds of dates").hasSize(3);
	}

	@Test
	void aReconciliationIsDueUntilItIsDone() {
		Schedule weekly = new Schedule("reconcile", Schedule.Run.RECONCILE, "0 0 5 * * SUN", EASTERN);
		at("2026-11-22T09:59:59Z");
		assertThat(bean().of(weekly)).as("last Sunday's was missed").hasValue("2026-11-15");
		at("2026-11-22T10:00:00Z");
		assertThat(bean().of(weekly)).hasValue("2026-11-22");
		this.sources.always("esearch.fcgi", Reply.status(403));
		Reconciles reconciles = this.context.getBean(Reconciles.class);
		reconciles.run(LocalDate.of(2026, 11, 22), null, Progress.SILENT);
		assertThat(bean().of(weekly)).as("a failed one").hasValue("2026-11-22");
		assertThat(due("nightly")).as("its settling is not that of the night").hasValue("2026-11-22");
		this.sources.behave();
		reconciles.run(LocalDate.of(2026, 11, 22), null, Progress.SILENT);
		assertThat(bean().of(weekly)).isEmpty();
		at("2026-11-29T10:00:00Z");
		assertThat(bean().of(weekly)).hasValue("2026-11-29");
	}

	@Test
	@Timeout(60)
	void aStopEndsItWhileItWaits() throws InterruptedException {
		runWhatIsDue();
		StopSignal stop = new StopSignal();
		List<String> heard = new ArrayList<>();
		CountDownLatch waiting = new CountDownLatch(1);
		Thread serving = new Thread(() -> server(stop).serve(Progress.SILENT, (line) -> {
			heard.add(line);
			waiting.countDown();
		}));
		serving.setDaemon(true);
		serving.start();
		waiting.await();
		stop.request();
		serving.join();
		assertThat(heard).containsExactly(
				"waiting; next: nightly 2026-11-18T03:30-05:00, weekly 2026-11-23T06:00-05:00", "stopping");
	}

	@Test
	@Timeout(60)
	void nothingRunsByAVocabularyThatHasChangedSince() throws IOException {
		Path vocabulary = this.jobs.resolve("vocabularies/starter.yaml");
		String before = Files.readString(vocabulary);
		Files.writeString(vocabulary, "no vocabulary");
		Server server = server(new StopSignal());
		server.runWhatIsDue(Progress.SILENT, this.said::add);
		assertThat(this.said).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("the jobs folder has changed and has faults",
					"starter.yaml", "tried again in 1 min"));
		Files.writeString(vocabulary, before.replace("name: Parkinson Disease", "name: Shaking Palsy"));
		assertThat(server(new StopSignal()).serve(Progress.SILENT, this.said::add)).isTrue();
		assertThat(this.said).hasSize(3)
			.last()
			.asString()
			.contains("has changed; what is due runs by what it says now");
		assertThat(this.sources.asked()).isEmpty();
		assertThat(due("nightly")).hasValue("2026-11-17");
		Files.writeString(vocabulary, before);
		runWhatIsDue();
		assertThat(due("nightly")).isEmpty();
	}

	private Server server(StopSignal stop) {
		return new Server(this.context.getBean(Catalog.class), this.context.getBean(ExowatchProperties.class), bean(),
				nightly(), this.context.getBean(Reconciles.class), this.context.getBean(Digests.class),
				this.context.getBean(Mails.class), stop, this.clock);
	}

	private void runWhatIsDue() {
		server(new StopSignal()).runWhatIsDue(Progress.SILENT, this.said::add);
	}

	private Optional<String> due(String schedule) {
		return bean().of(schedule(schedule));
	}

	private ServerTests at(String instant) {
		this.clock.set(Instant.parse(instant));
		return this;
	}

	private Due bean() {
		return this.context.getBean(Due.class);
	}

	private Nightly nightly() {
		return this.context.getBean(Nightly.class);
	}

	private Schedule schedule(String id) {
		return this.context.getBean(Catalog.class)
			.schedules()
			.stream()
			.filter((schedule) -> schedule.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private String[] arguments() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("exowatch.data", this.data);
		settings.put("exowatch.jobs", this.jobs);
		settings.put("spring.datasource.url", this.database.url());
		settings.put("spring.datasource.username", this.database.user());
		settings.put("spring.datasource.password", this.database.password());
		settings.put("exowatch.mail.host", "127.0.0.1");
		settings.put("exowatch.mail.port", this.mailServer.port());
		settings.put("exowatch.mail.plain", "true");
		settings.put("exowatch.mail.from", "digest@example.org");
		settings.put("exowatch.mail.recipients", this.data.resolve("recipients.txt"));
		for (String host : List.of("eutils.ncbi.nlm.nih.gov", "www.fda.gov")) {
			String key = "exowatch.client.hosts.[" + host + "].";
			settings.put(key + "via", this.sources.uri());
			settings.put(key + "gap", "0ms");
			settings.put(key + "private-addresses", "true");
		}
		return settings.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
	}

}
