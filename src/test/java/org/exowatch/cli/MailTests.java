package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.deliver.ScriptedSmtpServer;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A frozen digest goes to each reader once at most, whatever the mail server does. */
@SuppressWarnings("NullAway.Init") // JUnit sets them up
class MailTests {

	@TempDir
	private Path folder;

	private Path recipients;

	private ScriptedSmtpServer server;

	private JdbcClient jdbc;

	private Verbs verbs;

	@BeforeEach
	void freezeADigest() throws IOException {
		this.recipients = this.folder.resolve("recipients.txt");
		this.server = ScriptedSmtpServer.start();
		TestDatabase database = TestDatabase.migrated();
		this.jdbc = JdbcClient.create(database.dataSource());
		try (StandInServer sources = StandInServer.start()) {
			this.verbs = new Verbs(this.folder.resolve("data"), sources).on(database)
				.with("exowatch.mail.host=127.0.0.1")
				.with("exowatch.mail.port=" + this.server.port())
				.with("exowatch.mail.plain=true")
				.with("exowatch.mail.from=digest@example.org")
				.with("exowatch.mail.recipients=" + this.recipients)
				.at("2026-11-23T12:00:00Z");
		}
		Path file = Files.writeString(this.folder.resolve("papers.xml"), SampleRecords.file(SampleRecords
			.article("90000001", "Exosomes in knee osteoarthritis: a trial.", LocalDate.of(2026, 11, 18))));
		assertThat(this.verbs.run("load", file.toString()).code()).isZero();
	}

	@AfterEach
	void stop() throws IOException {
		this.server.close();
	}

	@Test
	void eachReaderGetsItOnceAndANewOneLater() {
		readers("jane@example.org", "joe@example.org");
		digest();
		Result first = this.verbs.run("mail");
		assertThat(first.code()).as(first.err()).isZero();
		assertThat(first.out()).contains("2026-W47: 2 recipients, 2 sent now, 0 before");
		readers("jane@example.org", "joe@example.org", "new@example.org");
		assertThat(this.verbs.run("mail").out()).contains("3 recipients, 1 sent now, 2 before");
		assertThat(this.server.taken()).containsExactly("jane@example.org", "joe@example.org", "new@example.org");
	}

	@Test
	void onlyAFrozenWeekIsSent() {
		readers("jane@example.org");
		Result result = this.verbs.run("mail");
		assertThat(result.code()).isEqualTo(ExitCode.USAGE);
		assertThat(result.err()).contains("2026-W47 is not frozen yet", "Run 'digest --week 2026-W47' first");
		assertThat(this.server.taken()).isEmpty();
	}

	@Test
	void whatWasCutOffIsShownAndNeverSentAgain() {
		readers("cut@example.org", "jane@example.org");
		this.server.answer("cut@example.org", ScriptedSmtpServer.HANG_UP);
		digest();
		Result result = this.verbs.run("mail");
		assertThat(result.code()).isEqualTo(ExitCode.FAILED);
		assertThat(result.out()).contains("1 sent now", "1 unknown",
				"recipient on line 1 cut off while it was sent: it may have arrived and is not sent again");
		Result again = this.verbs.run("mail");
		assertThat(again.out()).contains("0 sent now, 1 before", "1 unknown");
		assertThat(this.server.taken()).containsExactly("cut@example.org", "jane@example.org");
	}

	@Test
	void whatWasDeferredIsTriedAgainButNotForEver() {
		readers("later@example.org");
		this.server.answer("later@example.org", "451 4.7.1 greylisted");
		digest();
		for (int run = 1; run <= 5; run++) {
			Result result = this.verbs.run("mail");
			assertThat(result.code()).isEqualTo(ExitCode.FAILED);
			assertThat(result.out()).contains("1 deferred",
					"recipient on line 1 not sent, tried again by the next run: 451 4.7.1");
		}
		Result last = this.verbs.run("mail");
		assertThat(last.code()).isZero();
		assertThat(last.out()).contains("0 deferred", "1 left alone");
		this.server.answer("later@example.org", "250 ok");
		assertThat(this.verbs.run("mail").out()).contains("0 sent now");
	}

	@Test
	void anAddressThatIsRefusedAgainAndAgainIsLeftAlone() {
		readers("gone@example.org");
		this.server.answer("gone@example.org", "550 5.1.1 <gone@example.org> no such user");
		for (String week : List.of("2026-W44", "2026-W45", "2026-W46")) {
			assertThat(this.verbs.run("digest", "--week", week).code()).isZero();
			Result result = this.verbs.run("mail", "--week", week);
			assertThat(result.code()).isZero();
			assertThat(result.out()).contains("1 refused", "refused by the mail server: 550 5.1.1");
		}
		digest();
		this.server.answer("gone@example.org", "250 ok");
		assertThat(this.verbs.run("mail").out()).contains("0 sent now", "1 left alone");
		assertThat(this.server.taken()).isEmpty();
		this.verbs.at("2027-02-22T12:00:00Z");
		assertThat(this.verbs.run("digest").code()).isZero();
		assertThat(this.verbs.run("mail").out()).as("a quarter later").contains("1 sent now");
	}

	@Test
	void aSenderThatIsRefusedCostsNoReader() {
		readers("jane@example.org", "joe@example.org");
		this.server.answer(ScriptedSmtpServer.SENDER, "530 5.7.0 authenticate first");
		digest();
		Result result = this.verbs.run("mail");
		assertThat(result.code()).isEqualTo(ExitCode.FAILED);
		assertThat(result.err()).contains("takes nothing from this sender (530 5.7.0)");
		assertThat(this.jdbc.sql("select count(*) from exowatch.mail").query(Integer.class).single()).isZero();
		this.server.answer(ScriptedSmtpServer.SENDER, "250 ok");
		assertThat(this.verbs.run("mail").out()).contains("2 sent now");
	}

	@Test
	void aServerThatBreaksOffAgainAndAgainEndsTheRun() {
		readers("a@example.org", "b@example.org", "c@example.org");
		List.of("a", "b", "c").forEach((name) -> this.server.answer(name + "@example.org", ScriptedSmtpServer.HANG_UP));
		digest();
		Result result = this.verbs.run("mail");
		assertThat(result.code()).isEqualTo(ExitCode.FAILED);
		assertThat(result.err()).contains("2 connections in a row broke");
		this.server.answer("c@example.org", "250 ok");
		assertThat(this.verbs.run("mail").out()).contains("1 sent now", "2 unknown");
	}

	@Test
	void settingsWithoutAHostHoldUpNothing() {
		Result result = this.verbs.with("exowatch.mail.host=").with("exowatch.mail.plain=").run("status");
		assertThat(result.code()).as(result.err()).isNotEqualTo(ExitCode.FAILED).isNotEqualTo(ExitCode.USAGE);
		assertThat(this.verbs.run("mail").err()).contains("Set exowatch.mail.host");
	}

	@Test
	void noAddressIsShownOrStored() {
		readers("gone@example.org", "later@example.org", "cut@example.org", "jane@example.org");
		this.server.answer("gone@example.org", "550 5.1.1 User gone unknown")
			.answer("later@example.org", "451 later@example.org is greylisted")
			.answer("cut@example.org", ScriptedSmtpServer.HANG_UP);
		digest();
		Result result = this.verbs.run("mail");
		assertThat(result.out() + result.err()).doesNotContain("@example.org", "User gone");
		assertThat(this.verbs.run("mail", "--json").out()).doesNotContain("@example.org", "User gone");
		assertThat(this.jdbc.sql("select m::text from exowatch.mail m").query(String.class).list()).hasSize(4)
			.noneMatch((row) -> row.contains("@") || row.contains("gone"));
		assertThat(this.jdbc.sql("select state from exowatch.mail order by state").query(String.class).list())
			.containsExactly("DEFERRED", "INTENDED", "REFUSED", "SENT");
	}

	@Test
	void aServerThatIsAwayCostsNoTry() throws IOException {
		readers("jane@example.org");
		digest();
		this.server.close();
		Result result = this.verbs.run("mail");
		assertThat(result.code()).isEqualTo(ExitCode.FAILED);
		assertThat(result.err()).contains("mail server 127.0.0.1:" + this.server.port(), "run it again");
		assertThat(this.jdbc.sql("select count(*) from exowatch.mail").query(Integer.class).single()).isZero();
	}

	@Test
	void aFaultInTheFileOfRecipientsStopsBeforeAnyMail() {
		readers("jane@example.org", "not an address");
		digest();
		Result result = this.verbs.run("mail");
		assertThat(result.code()).isEqualTo(ExitCode.USAGE);
		assertThat(result.err()).contains(this.recipients + ":2: this is no mail address; nothing was sent")
			.doesNotContain("not an address");
		assertThat(this.server.taken()).isEmpty();
	}

	private void digest() {
		Result digest = this.verbs.run("digest");
		assertThat(digest.code()).as(digest.err()).isZero();
	}

	private void readers(String... addresses) {
		try {
			Files.writeString(this.recipients, String.join("\n", addresses) + "\n");
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
