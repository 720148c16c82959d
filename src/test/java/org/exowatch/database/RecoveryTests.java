package org.exowatch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every state of the folder that a kill, a crash, a copy or a person can leave. */
class RecoveryTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path temporary;

	@SuppressWarnings("NullAway.Init")
	private Layout layout;

	@BeforeEach
	void layout() throws IOException {
		this.layout = TestDatabase.layout(this.temporary.resolve("postgres"));
	}

	@Test
	void halfUnpackedProgramsAreUnpackedAnew() throws Exception {
		Path programs = Files.createDirectories(this.temporary.resolve("programs"));
		String version = Binaries.in(this.layout.binaries()).version();
		Path half = Files.createDirectories(programs.resolve(version + ".unpacking/bin"));
		Files.writeString(half.resolve("postgres"), "half");
		Files.writeString(half.resolve("left over"), "");
		Binaries unpacked = Binaries.in(programs);
		assertThat(Path.of(unpacked.program("postgres"))).isExecutable()
			.hasSize(Files.size(Path.of(Binaries.in(this.layout.binaries()).program("postgres"))));
		assertThat(names(programs)).containsExactly(version);
		assertThat(unpacked.folder().resolve("bin/left over")).doesNotExist();
	}

	@Test
	void aHalfMadeClusterIsMadeAnew() throws Exception {
		Path half = Files.createDirectories(this.layout.folder().resolve("cluster.making123/base"));
		Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");
		try (EmbeddedPostgres postgres = open()) {
			assertThat(Sql.value(postgres, "select 1")).isEqualTo("1");
			assertThat(names(this.layout.folder())).noneMatch((name) -> name.startsWith("cluster.making"));
		}
	}

	@Test
	void aPasswordWithoutItsClusterIsKept() throws Exception {
		Password password = Password.create(this.layout.folder().resolve("password"));
		try (EmbeddedPostgres postgres = open()) {
			assertThat(postgres.password()).isEqualTo(password.value());
		}
	}

	@Test
	void aKillBetweenInitdbAndTheDatabaseIsMadeGood() throws Exception {
		try (EmbeddedPostgres postgres = open(); Session session = session(postgres)) {
			session.execute("drop database exowatch");
			session.execute("drop role exowatch");
		}
		try (EmbeddedPostgres postgres = open()) {
			assertThat(Sql.value(postgres, "select current_user")).isEqualTo("exowatch");
		}
	}

	@Test
	void aStalePidFileWithTheNumberOfAnotherProgramIsNoObstacle() throws Exception {
		open().close();
		writePid(ProcessHandle.current().pid());
		try (EmbeddedPostgres postgres = open()) {
			assertThat(postgres.started()).isTrue();
			assertThat(Sql.value(postgres, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void aCopyMadeWhileTheServerRunsIsADatabaseOfItsOwn() throws Exception {
		try (EmbeddedPostgres original = open()) {
			Path copy = this.temporary.resolve("copy");
			copy(this.layout.folder(), copy);
			try (EmbeddedPostgres second = EmbeddedPostgres.open(TestDatabase.layout(copy), 0)) {
				assertThat(second.started()).isTrue();
				assertThat(second.url()).isNotEqualTo(original.url());
				assertThat(Sql.value(second, "select 1")).isEqualTo("1");
			}
			assertThat(Sql.value(original, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void aCrashedServerIsReportedAndRecoversAtTheNextStart() throws Exception {
		this.layout = new Layout(this.layout.folder(), this.layout.binaries(), true);
		EmbeddedPostgres postgres = open();
		Sql.run(postgres, "create table kept as select 7 as n");
		crash();
		assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
			.withMessageContaining("Another Exowatch holds")
			.withMessageContaining("Nothing was started");
		postgres.close();
		try (EmbeddedPostgres next = open()) {
			assertThat(next.started()).isTrue();
			assertThat(Sql.value(next, "select n from kept")).isEqualTo("7");
		}
	}

	@Test
	void aClusterOfAnotherMajorVersionIsLeftAloneWithTheWayOut() throws Exception {
		open().close();
		Path version = this.layout.folder().resolve("cluster/PG_VERSION");
		Files.writeString(version, "17\n");
		assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
			.withMessageContaining("made by PostgreSQL 17")
			.withMessageContaining("carries PostgreSQL 18")
			.withMessageContaining("docs/DATABASE.md");
		Files.writeString(version, "18\n");
		open().close();
	}

	@Test
	void aLostPasswordIsNamed() throws Exception {
		open().close();
		Path password = this.layout.folder().resolve("password");
		Files.delete(password);
		assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
			.withMessageContaining("password file " + password + " is missing");
		Files.writeString(password, "another\n");
		assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
			.withMessageContaining("refuses the password in " + password);
	}

	@Test
	void aFailedStartShowsTheEndOfTheLog() throws Exception {
		open().close();
		Path settings = this.layout.folder().resolve("cluster/postgresql.conf");
		Files.writeString(settings, "\nno_such_setting = 1\n", StandardOpenOption.APPEND);
		assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
			.withMessageContaining("did not start")
			.withMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
	}

	@Test
	void aFailedInitdbLeavesNothingBehind() throws Exception {
		Files.writeString(this.layout.folder().resolve("password"), "");
		assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
			.withMessageContaining("initdb ended with")
			.withMessageContaining("password");
		assertThat(names(this.layout.folder())).noneMatch((name) -> name.startsWith("cluster"));
	}

	@Test
	void aFolderThatAShellWouldMisreadIsRefused() throws Exception {
		Layout odd = TestDatabase.layout(this.temporary.resolve("$(id)"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> EmbeddedPostgres.open(odd, 0))
			.withMessageContaining("Choose another data folder");
	}

	@Test
	void aFolderWithSpacesAndUmlautsIsFine() throws Exception {
		Layout spaced = TestDatabase.layout(this.temporary.resolve("my données"));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(spaced, 0)) {
			assertThat(Sql.value(postgres, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void aDataFolderThatCannotBeMadeIsNamed() throws Exception {
		Path file = Files.writeString(this.temporary.resolve("file"), "");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> EmbeddedPostgres.open(file))
			.withMessageContaining("The data folder " + file + " cannot be made");
	}

	private EmbeddedPostgres open() throws IOException {
		return EmbeddedPostgres.open(this.layout, 0);
	}

	private static Session session(EmbeddedPostgres postgres) throws Exception {
		int port = Integer.parseInt(postgres.url().replaceAll("\\D*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
		return Session.open(port, new Password(postgres.folder(), postgres.password()));
	}

	private void writePid(long pid) throws IOException {
		Path cluster = this.layout.folder().resolve("cluster");
		Files.write(cluster.resolve("postmaster.pid"),
				List.of(Long.toString(pid), cluster.toString(), "1700000000", "1", "", "127.0.0.1", "", "ready"));
	}

	private void crash() throws Exception {
		Postmaster postmaster = Objects.requireNonNull(Postmaster.of(this.layout.folder().resolve("cluster")));
		ProcessHandle process = ProcessHandle.of(postmaster.pid()).orElseThrow();
		List<ProcessHandle> all = new ArrayList<>(process.children().toList());
		all.add(process);
		process.destroyForcibly();
		for (ProcessHandle one : all) {
			one.onExit().get();
		}
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

}
