package org.exowatch.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the server of a folder is like. */
class EmbeddedPostgresTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path data;

	@SuppressWarnings("NullAway.Init")
	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void open() throws IOException {
		Layout quick = TestDatabase.layout(data);
		postgres = EmbeddedPostgres.open(new Layout(quick.folder(), quick.binaries(), true), 0);
	}

	@AfterAll
	static void close() {
		postgres.close();
	}

	@Test
	void lastsThroughAPowerCut() throws Exception {
		assertThat(Sql.value(postgres, "show fsync")).isEqualTo("on");
		assertThat(Sql.value(postgres, "show synchronous_commit")).isEqualTo("on");
		assertThat(Sql.value(postgres, "show full_page_writes")).isEqualTo("on");
	}

	@Test
	void readsAndSortsTextTheSameOnEveryMachine() throws Exception {
		assertThat(Sql.value(postgres,
				"select concat_ws(' ', datlocprovider, datlocale,"
						+ " pg_encoding_to_char(encoding)) from pg_database where datname = 'exowatch'"))
			.isEqualTo("b C.UTF-8 UTF8");
		assertThat(Sql.value(postgres, "select upper('é')")).isEqualTo("É");
		assertThat(Sql.value(postgres, "show log_timezone")).isEqualTo("UTC");
	}

	@Test
	void theUserOwnsItsDatabaseAndMayCreateRolesButIsNoSuperuser() throws Exception {
		assertThat(Sql.value(postgres,
				"select concat_ws(' ', rolname, rolsuper, rolcreaterole, rolcreatedb) from pg_database d"
						+ " join pg_roles r on r.oid = d.datdba where datname = current_database()"))
			.isEqualTo("exowatch f t t");
	}

	@Test
	void refusesAWrongPassword() {
		for (String user : List.of("exowatch", "postgres")) {
			for (String password : List.of("wrong", "", "exowatch")) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> DriverManager.getConnection(postgres.url(), user, password).close())
					.withMessageContaining("password");
			}
		}
	}

	@Test
	void storesThePasswordsAsScram() throws Exception {
		assertThat(Files.readString(postgres.folder().resolve("cluster/pg_hba.conf"))
			.lines()
			.filter((line) -> line.matches("(local|host).*"))).isNotEmpty()
			.allMatch((line) -> line.endsWith("scram-sha-256"));
	}

	@Test
	void listensOnLoopbackOnly() throws Exception {
		assertThat(Sql.value(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(Path.of("/tmp/.s.PGSQL." + port())).doesNotExist();
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
	void createsDatabasesOfTheSameOwner() throws IOException {
		postgres.createDatabase("Another \"one\"");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> postgres.createDatabase("Another \"one\""))
			.withMessageContaining("already exists");
	}

	private static int port() {
		return Integer.parseInt(postgres.url().replaceAll("\\D*127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
	}

}
