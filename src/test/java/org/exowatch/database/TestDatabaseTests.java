package org.exowatch.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path temporary;

	/** Another test JVM: one that creates a database and then waits for its end. */
	public static void main(String[] arguments) throws Exception {
		createTable(TestDatabase.create());
		System.out.println("created");
		System.in.transferTo(OutputStream.nullOutputStream());
	}

	@Test
	void everyDatabaseIsAFreshOne() throws Exception {
		createTable(TestDatabase.create());
		createTable(TestDatabase.create());
	}

	@Test
	void aRunLeavesNothingAndRemovesWhatAKilledOneLeft() throws Exception {
		Path runs = Files.createDirectories(this.temporary.resolve("target/test-postgres"));
		Files.createSymbolicLink(runs.resolve("binaries"), Path.of("target/test-postgres/binaries").toRealPath());
		try (OtherProcess killed = run()) {
			assertThat(killed.firstLine()).isEqualTo("created");
			assertThat(runs(runs)).hasSize(1);
		}
		List<Path> left = runs(runs);
		try (OtherProcess next = run()) {
			assertThat(next.firstLine()).isEqualTo("created");
			assertThat(runs(runs)).hasSize(1).doesNotContainAnyElementsOf(left);
			assertThat(next.end()).isZero();
		}
		assertThat(runs(runs)).isEmpty();
		Files.delete(runs.resolve("binaries"));
	}

	private OtherProcess run() throws IOException {
		return OtherProcess.running(TestDatabaseTests.class, this.temporary);
	}

	private static List<Path> runs(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("run-")).toList();
		}
	}

	private static void createTable(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create table t (n int)");
		}
	}

}
