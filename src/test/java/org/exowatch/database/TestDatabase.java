package org.exowatch.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.exowatch.store.Migrations;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database on the one server of the test JVM, which stops and vanishes with the
 * JVM. The unpacked programs stay under target for the next run.
 */
public record TestDatabase(String url, String user, String password, DataSource dataSource) {

	private static final Path PARENT = Path.of("target", "test-postgres");

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static @Nullable EmbeddedPostgres server;

	private static @Nullable String template;

	/** A fresh database with the tables and views of this program, which are empty. */
	public static TestDatabase migrated() {
		String name = "test_" + COUNT.incrementAndGet();
		try (Connection connection = of(server(), EmbeddedPostgres.NAME).dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + " template " + template());
			return of(server(), name);
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static synchronized String template() throws IOException {
		String made = template;
		if (made == null) {
			made = "migrated";
			server().createDatabase(made);
			Migrations.migrate(of(server(), made).dataSource());
			template = made;
		}
		return made;
	}

	/** A fresh, empty database. */
	public static TestDatabase create() {
		String name = "test_" + COUNT.incrementAndGet();
		try {
			EmbeddedPostgres postgres = server();
			postgres.createDatabase(name);
			return of(postgres, name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TestDatabase of(EmbeddedPostgres postgres, String name) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(postgres.url(name));
		source.setUser(postgres.user());
		source.setPassword(postgres.password());
		return new TestDatabase(postgres.url(name), postgres.user(), postgres.password(), source);
	}

	private static synchronized EmbeddedPostgres server() throws IOException {
		EmbeddedPostgres running = server;
		if (running == null) {
			removeThoseOfKilledRuns();
			running = EmbeddedPostgres.open(layout(PARENT.resolve("run-" + ProcessHandle.current().pid())), 0);
			Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::removeServer));
			server = running;
		}
		return running;
	}

	static Layout layout(Path folder) throws IOException {
		Path binaries = Files.createDirectories(PARENT.resolve("binaries")).toRealPath();
		return new Layout(Files.createDirectories(folder).toRealPath(), binaries, false);
	}

	private static void removeThoseOfKilledRuns() throws IOException {
		Files.createDirectories(PARENT);
		try (DirectoryStream<Path> runs = Files.newDirectoryStream(PARENT, "run-*")) {
			for (Path run : runs) {
				EmbeddedPostgres left = EmbeddedPostgres.open(layout(run), 0);
				if (left.started()) {
					remove(left);
				}
			}
		}
	}

	private static synchronized void removeServer() {
		if (server != null) {
			remove(server);
		}
	}

	private static void remove(EmbeddedPostgres postgres) {
		try {
			postgres.close();
			Folders.delete(postgres.folder());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
