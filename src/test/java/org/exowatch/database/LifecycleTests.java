package org.exowatch.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Starting, attaching and stopping within one process. */
class LifecycleTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@SuppressWarnings("NullAway.Init")
	private EmbeddedPostgres postgres;

	@BeforeEach
	void open() throws IOException {
		this.postgres = open(0);
	}

	@AfterEach
	void close() {
		this.postgres.close();
	}

	@Test
	void keepsTheDataFromOneStartToTheNext() throws Exception {
		Sql.run(this.postgres, "create table kept as select 7 as n");
		String password = this.postgres.password();
		this.postgres.close();
		assertUnreachable(this.postgres);
		open();
		assertThat(this.postgres.started()).isTrue();
		assertThat(this.postgres.password()).isEqualTo(password);
		assertThat(Sql.value(this.postgres, "select n from kept")).isEqualTo("7");
	}

	@Test
	void takesThePortThatItIsGiven() throws IOException {
		this.postgres.close();
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		this.postgres = open(port);
		assertThat(this.postgres.url()).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/exowatch");
	}

	@Test
	void aPortInUseIsAnErrorThatSaysSo() throws IOException {
		this.postgres.close();
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> open(taken.getLocalPort()))
				.withMessageContaining("did not start")
				.withMessageContaining("Address already in use");
		}
	}

	@Test
	void aSecondOpenAttachesAndItsCloseLeavesTheServerUp() throws Exception {
		try (EmbeddedPostgres second = open(0)) {
			assertThat(this.postgres.started()).isTrue();
			assertThat(second.started()).isFalse();
			assertThat(second.url()).isEqualTo(this.postgres.url());
			assertThat(Sql.value(second, "select 1")).isEqualTo("1");
		}
		assertThat(Sql.value(this.postgres, "select 1")).isEqualTo("1");
		this.postgres.close();
		assertUnreachable(this.postgres);
	}

	@Test
	void anInterruptedThreadStillStopsTheServer() {
		Thread.currentThread().interrupt();
		this.postgres.close();
		assertThat(Thread.interrupted()).isTrue();
		assertUnreachable(this.postgres);
	}

	@Test
	void onlyTheOwnerCanReadThePassword() throws IOException {
		Path file = this.postgres.folder().resolve("password");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(Files.readString(file).strip()).isEqualTo(this.postgres.password()).hasSizeGreaterThan(30);
		this.postgres.close();
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		open();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void aDataFolderHoldsProgramsClusterPasswordAndLog() throws Exception {
		Path data = this.folder.resolve("data");
		try (EmbeddedPostgres whole = EmbeddedPostgres.open(data)) {
			assertThat(whole.folder()).isEqualTo(data.toRealPath().resolve("postgres"));
			assertThat(Sql.value(whole, "show fsync")).isEqualTo("on");
			assertThat(whole.folder()).isDirectoryContaining("glob:**/binaries")
				.isDirectoryContaining("glob:**/cluster")
				.isDirectoryContaining("glob:**/password");
			assertThat(whole.folder().resolve("log/postgres.log")).content().contains("ready to accept connections");
		}
	}

	static void assertUnreachable(EmbeddedPostgres postgres) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Sql.value(postgres, "select 1"))
			.withMessageContaining("refused");
	}

	private EmbeddedPostgres open(int port) throws IOException {
		return EmbeddedPostgres.open(TestDatabase.layout(this.folder), port);
	}

}
