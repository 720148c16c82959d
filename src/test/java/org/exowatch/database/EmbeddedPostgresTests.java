package org.exowatch.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the server of a folder is like. */
class EmbeddedPostgresTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path data;

	@SuppressWarnings("NullAway.Init")
	private EmbeddedPostgres postgres;

	@BeforeEach
	void open() throws IOException {
		this.postgres = EmbeddedPostgres.open(durable(this.data), 0);
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
	void lastsThroughAPowerCut() throws Exception {
		assertThat(Sql.value(this.postgres, "show fsync")).isEqualTo("on");
		assertThat(Sql.value(this.postgres, "show synchronous_commit")).isEqualTo("on");
		assertThat(Sql.value(this.postgres, "show full_page_writes")).isEqualTo("on");
	}

	@Test
	void readsAndSortsTextTheSameOnEveryMachine() throws Exception {
		assertThat(Sql.value(this.postgres,
				"select concat_ws(' ', datlocprovider, datlocale,"
						+ " pg_encoding_to_char(encoding)) from pg_database where datname = 'exowatch'"))
			.isEqualTo("b C.UTF-8 UTF8");
		assertThat(Sql.value(this.postgres, "select upper('é')")).isEqualTo("É");
		assertThat(Sql.value(this.postgres, "show timezone")).isEqualTo("UTC");
	}

	@Test
	void theUserOwnsItsDatabaseAndMayCreateRolesButIsNoSuperuser() throws Exception {
		assertThat(Sql.value(this.postgres,
				"select concat_ws(' ', rolname, rolsuper, rolcreaterole, rolcreatedb) from pg_database d"
						+ " join pg_roles r on r.oid = d.datdba where datname = current_database()"))
			.isEqualTo("exowatch f t t");
	}

	@Test
	void refusesAWrongPassword() {
		for (String user : List.of("exowatch", "postgres")) {
			for (String password : List.of("wrong", "", "exowatch")) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> DriverManager.getConnection(this.postgres.url(), user, password).close())
					.withMessageContaining("password");
			}
		}
	}

	@Test
	void storesThePasswordsAsScram() throws Exception {
		assertThat(Files.readString(this.postgres.folder().resolve("cluster/pg_hba.conf"))
			.lines()
			.filter((line) -> line.matches("(local|host).*"))).isNotEmpty()
			.allMatch((line) -> line.endsWith("scram-sha-256"));
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
	void listensOnLoopbackOnly() throws Exception {
		assertThat(Sql.value(this.postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(Sql.value(this.postgres, "show unix_socket_directories")).isEmpty();
		for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
			for (InetAddress address : network.inetAddresses().filter((a) -> !a.isLoopbackAddress()).toList()) {
				assertThatExceptionOfType(IOException.class).as(address.toString()).isThrownBy(() -> {
					try (Socket socket = new Socket()) {
						socket.connect(new InetSocketAddress(address, port()), 2000);
					}
				});
			}
		}
	}

	@Test
	void takesThePortThatItIsGiven() throws IOException {
		this.postgres.close();
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		this.postgres = EmbeddedPostgres.open(durable(this.data), port);
		assertThat(this.postgres.url()).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/exowatch");
	}

	@Test
	void aPortInUseIsAnErrorThatSaysSo() throws IOException {
		this.postgres.close();
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> EmbeddedPostgres.open(durable(this.data), taken.getLocalPort()))
				.withMessageContaining("did not start")
				.withMessageContaining("Address already in use");
		}
	}

	@Test
	void createsDatabasesOfTheSameOwner() throws IOException {
		this.postgres.createDatabase("Another \"one\"");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.postgres.createDatabase("Another \"one\""))
			.withMessageContaining("already exists");
	}

	@Test
	void aSecondOpenAttachesAndItsCloseLeavesTheServerUp() throws Exception {
		try (EmbeddedPostgres second = EmbeddedPostgres.open(durable(this.data), 0)) {
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

	static void assertUnreachable(EmbeddedPostgres postgres) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Sql.value(postgres, "select 1"))
			.withMessageContaining("refused");
	}

	private int port() {
		return Integer.parseInt(this.postgres.url().replaceAll("\\D*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
	}

	private static Layout durable(Path data) throws IOException {
		Layout layout = TestDatabase.layout(data.resolve("postgres"));
		return new Layout(layout.folder(), layout.binaries(), true);
	}

}
