package org.exowatch.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseTests {

	@TempDir
	Path folder;

	@Test
	void itStaysUpForOthersUntilItIsStopped() throws Exception {
		int port = freePort();
		Path data = dataWithUnpackedPrograms();
		Program database = Program.start(this.folder, List.of(), "database", "--port", Integer.toString(port), "--data",
				data.toString(), "--jobs", Verbs.jobs().toString());
		try {
			await(() -> database.out().contains("The views") || !database.running());
			assertThat(database.running()).as(database.err()).isTrue();
			assertThat(database.out()).contains("jdbc:postgresql://127.0.0.1:" + port + "/exowatch",
					"read-only user exowatch_reader",
					"psql 'postgresql://127.0.0.1:" + port + "/exowatch?user=exowatch_reader'");
			JdbcClient reader = reader(port, data);
			readsAndCannotWrite(reader);
			anotherVerbAttachesAndLeavesItUp(data, reader);
			database.terminate();
			assertThat(database.exitCode()).as(database.err()).isEqualTo(143);
			assertThatThrownBy(() -> reader.sql("select 1").query(Integer.class).single())
				.isInstanceOf(DataAccessException.class)
				.hasRootCauseInstanceOf(ConnectException.class);
		}
		finally {
			if (database.running()) {
				database.kill();
			}
		}
	}

	@Test
	void withAnExternalServerThereIsNothingToKeepUp() {
		try (StandInServer server = StandInServer.start()) {
			Result result = new Verbs(this.folder.resolve("data"), server).on(TestDatabase.create()).run("database");
			assertThat(result.code()).isEqualTo(2);
			assertThat(result.err()).contains("spring.datasource.url is set");
		}
	}

	private static void readsAndCannotWrite(JdbcClient reader) {
		assertThat(reader.sql("select count(*) from analysis.tagged_document").query(Integer.class).single()).isZero();
		assertThatThrownBy(() -> reader.sql("select * from exowatch.document").query().listOfRows()).rootCause()
			.hasMessageStartingWith("ERROR: permission denied for schema exowatch");
		assertThatThrownBy(() -> reader.sql("create table mine (id int)").update())
			.isInstanceOf(DataAccessException.class);
	}

	private void anotherVerbAttachesAndLeavesItUp(Path data, JdbcClient reader) {
		try (StandInServer server = StandInServer.start()) {
			Result status = new Verbs(data, server).run("status");
			assertThat(status.code()).as(status.err()).isZero();
			assertThat(status.out()).startsWith("0 papers");
			Result query = new Verbs(data, server).run("query", "newest-papers", "--format", "csv");
			assertThat(query.code()).as(query.err()).isZero();
		}
		assertThat(reader.sql("select current_user").query(String.class).single()).isEqualTo("exowatch_reader");
	}

	private static JdbcClient reader(int port, Path data) throws IOException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/exowatch");
		source.setUser("exowatch_reader");
		source.setPassword(Files.readString(data.resolve("reader-password")).strip());
		return JdbcClient.create(source);
	}

	/** The programs that the test database has unpacked serve this one, too. */
	private Path dataWithUnpackedPrograms() throws IOException {
		TestDatabase.create();
		Path data = Files.createDirectories(this.folder.resolve("data"));
		Files.createDirectories(data.resolve("postgres"));
		Files.createSymbolicLink(data.resolve("postgres/binaries"),
				Path.of("target/test-postgres/binaries").toRealPath());
		return data;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		for (int look = 0; look < 1200 && !condition.getAsBoolean(); look++) {
			new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
		}
	}

}
