package org.exowatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ServeTests {

	private static final String DONE = """
			select string_agg(i.job_name || ' ' || e.status, ', ' order by e.job_execution_id)
			from batch.batch_job_execution e join batch.batch_job_instance i using (job_instance_id)
			where i.job_name in ('settle', 'digest')""";

	@TempDir
	Path folder;

	@Test
	void itRunsWhatIsDueAndStaysUpUntilASignal() throws Exception {
		TestDatabase database = TestDatabase.migrated();
		try (StandInServer server = StandInServer.start()) {
			assertThat(new Verbs(this.folder.resolve("data"), server).on(database).run("status").code()).isZero();
			Program serve = serve(server, database);
			try {
				JdbcClient jdbc = JdbcClient.create(database.dataSource());
				await(jdbc, "settle COMPLETED, digest COMPLETED", serve);
				awaitText("waiting; next", serve);
				serve.terminate();
				assertThat(serve.exitCode()).as(serve.err()).isEqualTo(143);
				assertThat(serve.err()).contains("schedule nightly: NIGHTLY 2026-11-16 is due",
						"schedule weekly: DIGEST 2026-W46 is due", "waiting; next: nightly 2026-11-17T03:30-05:00");
				assertThat(serve.out()).isEmpty();
				assertThat(this.folder.resolve("data/digests")).isDirectoryRecursivelyContaining("glob:**2026-W46*");
			}
			finally {
				if (serve.running()) {
					serve.kill();
				}
			}
		}
	}

	private Program serve(StandInServer server, TestDatabase database) {
		List<String> arguments = new ArrayList<>(List.of("serve", "--data", this.folder.resolve("data").toString(),
				"--jobs", Verbs.jobs().toString(), "-Dexowatch.clock=2026-11-17T04:00:00Z",
				"-Dspring.datasource.url=" + database.url(), "-Dspring.datasource.username=" + database.user(),
				"-Dspring.datasource.password=" + database.password()));
		arguments.addAll(Verbs.settings(server));
		return Program.start(this.folder.resolve("run"), List.of(), arguments.toArray(String[]::new));
	}

	private static void await(JdbcClient jdbc, String expected, Program serve) throws InterruptedException {
		String now = "";
		for (int look = 0; look < 600 && serve.running() && !expected.equals(now); look++) {
			new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
			now = jdbc.sql(DONE).query(String.class).optional().orElse("");
		}
		assertThat(now).as(serve.err()).isEqualTo(expected);
	}

	private static void awaitText(String text, Program serve) throws InterruptedException {
		for (int look = 0; look < 600 && serve.running() && !serve.err().contains(text); look++) {
			new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
		}
	}

}
