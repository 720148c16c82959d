package org.exowatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.exowatch.database.EmbeddedPostgres;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The real program with its embedded server, killed and stopped at several points. */
class KillTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

	@TempDir
	Path folder;

	private StandInServer server;

	@BeforeEach
	void start() {
		this.server = StandInServer.start();
		for (int i = 1; i <= 450; i++) {
			String pmid = String.valueOf(90_000_000 + i);
			this.server.record(pmid, DAY, DAY,
					SampleRecords.article(pmid, "Exosomes in osteoarthritis, trial " + i + ".", DAY));
		}
		this.server.page("/safety/exosome-notification",
				SampleRecords.notice("Notification on Exosome Products", "Patients were harmed by exosome products."));
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
	void afterAKillAtAnyMomentARerunGivesTheSameRowsAsAnUndisturbedRun() {
		Path undisturbed = fresh("undisturbed");
		assertThat(nightly(undisturbed).exitCode()).isZero();
		List<String> expected = rows(undisturbed);
		assertThat(expected).hasSizeGreaterThan(452 * 3);
		int requests = this.server.asked().size();
		List<KillPoint> points = new ArrayList<>();
		for (int request = 1; request <= requests; request += 3) {
			points.add(new KillPoint(request, 0));
		}
		for (long after : new long[] { 60, 150, 300, 500, 900 }) {
			points.add(new KillPoint(requests, after));
		}
		int cutOff = 0;
		for (KillPoint point : points) {
			Path data = prepared("killed-" + point.request() + "-" + point.millisAfter());
			cutOff += killAt(data, point) ? 1 : 0;
			Program rerun = nightly(data);
			assertThat(rerun.exitCode()).as("rerun after %s: %s", point, rerun.err()).isZero();
			assertThat(rows(data)).as("rows after %s", point).isEqualTo(expected);
		}
		assertThat(cutOff).as("runs that were cut off in their middle").isGreaterThanOrEqualTo(points.size() / 2);
	}

	@Test
	void aSignalStopsTheRunAndTheNextOneResumes() throws Exception {
		Path data = fresh("stopped");
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch stopped = new CountDownLatch(1);
		this.server.onRequest((number) -> {
			if (number == 3) {
				asked.countDown();
				await(stopped);
			}
		});
		Program run = nightly(data);
		assertThat(asked.await(2, TimeUnit.MINUTES)).isTrue();
		run.terminate();
		assertThat(run.exitCode()).as(run.err()).isEqualTo(143);
		stopped.countDown();
		this.server.onRequest((number) -> {
		});
		try (EmbeddedPostgres database = EmbeddedPostgres.open(data)) {
			assertThat(database.started()).as("the stopped program had stopped its server").isTrue();
			assertThat(jdbc(database)
				.sql("select status from batch.batch_job_execution order by job_execution_id desc limit 1")
				.query(String.class)
				.single()).isEqualTo("STOPPED");
		}
		Program next = nightly(data);
		assertThat(next.exitCode()).as(next.err()).isZero();
		assertThat(rows(data)).hasSizeGreaterThan(452);
	}

	/** Whether the run was still going on when it was killed. */
	private boolean killAt(Path data, KillPoint point) {
		CountDownLatch reached = new CountDownLatch(1);
		int before = this.server.asked().size();
		this.server.onRequest((number) -> {
			if (this.server.asked().size() - before >= point.request()) {
				reached.countDown();
			}
		});
		Program run = nightly(data);
		await(reached);
		pause(point.millisAfter());
		boolean running = run.running();
		run.kill();
		this.server.onRequest((number) -> {
		});
		return running;
	}

	private Program nightly(Path data) {
		List<String> arguments = new ArrayList<>(List.of("nightly", "--data", data.toString(), "--jobs",
				Verbs.jobs().toString(), "-Dexowatch.clock=2026-11-17T04:00:00Z"));
		arguments.addAll(Verbs.settings(this.server));
		return Program.start(data.resolve("run"), List.of(), arguments.toArray(String[]::new));
	}

	/** A data folder that shares the unpacked programs of the first one. */
	private Path fresh(String name) {
		Path data = this.folder.resolve(name);
		try (Stream<Path> others = Files.list(this.folder)) {
			List<Path> before = others.filter((other) -> Files.isDirectory(other.resolve("postgres/binaries")))
				.toList();
			Files.createDirectories(data.resolve("postgres"));
			if (!before.isEmpty()) {
				Files.createSymbolicLink(data.resolve("postgres/binaries"),
						before.get(0).resolve("postgres/binaries").toRealPath());
			}
			return data;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A data folder whose database is made and has no rows yet, as before the first
	 * request of a first night.
	 */
	private Path prepared(String name) {
		Path template = this.folder.resolve("template");
		if (Files.notExists(template)) {
			Program made = Program.start(fresh("template").resolve("run"), List.of(), "status", "--data",
					template.toString(), "--jobs", Verbs.jobs().toString());
			assertThat(made.exitCode()).as(made.err()).isZero();
		}
		Path data = fresh(name);
		try {
			Path cluster = template.resolve("postgres/cluster");
			Path copy = data.resolve("postgres/cluster");
			FileSystemUtils.copyRecursively(cluster, copy);
			Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(cluster));
			Files.copy(template.resolve("postgres/password"), data.resolve("postgres/password"));
			return data;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> rows(Path data) {
		try (EmbeddedPostgres database = EmbeddedPostgres.open(data)) {
			return DomainTables.rows(jdbc(database), false);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JdbcClient jdbc(EmbeddedPostgres database) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(database.url());
		dataSource.setUser(database.user());
		dataSource.setPassword(database.password());
		return JdbcClient.create(dataSource);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Kills come at moments that no event marks: in the middle of the writing. */
	private static void pause(long millis) {
		await(millis);
	}

	private static void await(long millis) {
		try {
			new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** After so many requests and so many milliseconds. */
	private record KillPoint(int request, long millisAfter) {

	}

}
