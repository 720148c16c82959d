package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.exowatch.database.EmbeddedPostgres;
import org.exowatch.demo.MadeLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A first intake of letters in the real program with its embedded server and 512 MB,
 * killed in the middle. {@code -Dexowatch.letters=3374} takes as many as there are.
 */
class LetterKillTests {

	private static final int LETTERS = Integer.getInteger("exowatch.letters", 150);

	@TempDir
	Path folder;

	@Test
	void anIntakeThatIsKilledHalfwayGoesOnAndFetchesNothingTwice() throws Exception {
		Path undisturbed = this.folder.resolve("undisturbed");
		try (MadeLetters made = MadeLetters.start(LETTERS)) {
			Program night = nightly(undisturbed, made);
			assertThat(night.exitCode()).as(night.err()).isZero();
		}
		List<String> expected = rows(undisturbed);
		Path killed = this.folder.resolve("killed");
		Files.createDirectories(killed.resolve("postgres"));
		Files.createSymbolicLink(killed.resolve("postgres/binaries"),
				undisturbed.resolve("postgres/binaries").toRealPath());
		try (MadeLetters made = MadeLetters.start(LETTERS)) {
			CountDownLatch halfway = new CountDownLatch(1);
			made.onLetter((served) -> {
				if (served == LETTERS / 2) {
					halfway.countDown();
				}
			});
			Program night = nightly(killed, made);
			assertThat(halfway.await(4, TimeUnit.MINUTES)).as(night.err()).isTrue();
			night.kill();
			List<String> taken = taken(killed);
			assertThat(taken).hasSizeGreaterThan(LETTERS / 3).hasSizeLessThan(LETTERS);
			Program second = nightly(killed, made);
			assertThat(second.exitCode()).as(second.out() + second.err()).isZero();
			Map<String, Integer> asked = made.asked();
			assertThat(asked).hasSize(LETTERS);
			Map<String, Integer> twice = new TreeMap<>(asked);
			twice.keySet().retainAll(taken);
			twice.values().removeIf((times) -> times == 1);
			assertThat(twice).as("had been taken, and was asked for again").isEmpty();
		}
		assertThat(rows(killed)).isEqualTo(expected).hasSizeGreaterThan(LETTERS * 3);
	}

	private Program nightly(Path data, MadeLetters made) throws IOException {
		String host = "-Dexowatch.client.hosts.[www.fda.gov].";
		List<String> arguments = new ArrayList<>(List.of("nightly", "--data", data.toString(), "--jobs",
				jobs().toString(), "-Dexowatch.clock=2026-11-22T04:00:00Z", host + "via=" + made.baseUri(),
				host + "gap=0ms", host + "budget=100000", host + "private-addresses=true"));
		return Program.start(data.resolve("run"), List.of("-Xmx512m"), arguments.toArray(String[]::new));
	}

	private Path jobs() throws IOException {
		Path feeds = Files.createDirectories(this.folder.resolve("jobs/feeds"));
		Files.copy(Path.of("jobs/feeds/fda-warning-letters.yaml"), feeds.resolve("fda-warning-letters.yaml"),
				java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		return this.folder.resolve("jobs");
	}

	/** Paths of what lies in the spool. */
	private static List<String> taken(Path data) throws IOException {
		try (EmbeddedPostgres database = EmbeddedPostgres.open(data)) {
			return jdbc(database).sql("select replace(url, 'https://www.fda.gov', '') from exowatch.raw_document")
				.query(String.class)
				.list();
		}
	}

	private static List<String> rows(Path data) throws IOException {
		try (EmbeddedPostgres database = EmbeddedPostgres.open(data)) {
			return DomainTables.rows(jdbc(database), false);
		}
	}

	private static JdbcClient jdbc(EmbeddedPostgres database) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(database.url());
		dataSource.setUser(database.user());
		dataSource.setPassword(database.password());
		return JdbcClient.create(dataSource);
	}

}
