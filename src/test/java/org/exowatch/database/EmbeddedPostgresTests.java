package org.exowatch.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starting, attaching and stopping, as the program does it: on a folder of its own,
 * durable.
 */
class EmbeddedPostgresTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path data;

	@Test
	void keepsTheDataFromOneStartToTheNext() throws Exception {
		long t0 = System.nanoTime();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.data)) {
			System.err.println("first " + (System.nanoTime() - t0) / 1_000_000);
			assertThat(postgres.started()).isTrue();
			run(postgres, "create table kept (n int)");
			run(postgres, "insert into kept values (7)");
		}
		long t1 = System.nanoTime();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.data)) {
			System.err.println("second " + (System.nanoTime() - t1) / 1_000_000);
			assertThat(ask(postgres, "select n from kept")).isEqualTo("7");
			t1 = System.nanoTime();
		}
		System.err.println("stop " + (System.nanoTime() - t1) / 1_000_000);
	}

	private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

}
