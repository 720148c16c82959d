package org.exowatch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.ds.PGSimpleDataSource;

/** A connection as the superuser of the cluster. */
final class Session implements AutoCloseable {

	private final Connection connection;

	private Session(Connection connection) {
		this.connection = connection;
	}

	static Session open(int port, Password password) throws SQLException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
		source.setConnectTimeout(10);
		source.setSocketTimeout(60);
		return new Session(source.getConnection(Cluster.SUPERUSER, password.value()));
	}

	/** Whether the server is the one of this cluster and not of a copy or a stranger. */
	boolean serves(Path cluster) throws SQLException, IOException {
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("show data_directory")) {
			return rows.next() && Files.isSameFile(Path.of(rows.getString(1)), cluster);
		}
	}

	/**
	 * The role that owns the database of Exowatch; not a superuser, as on a server
	 * elsewhere.
	 */
	void ensureRole(String name, Password password) throws SQLException {
		if (!exists("select 1 from pg_roles where rolname = '" + name + "'")) {
			execute("create role " + name + " login createdb createrole password '"
					+ password.value().replace("'", "''") + "'");
		}
	}

	void ensureDatabase(String name, String owner) throws SQLException {
		if (!exists("select 1 from pg_database where datname = '" + name + "'")) {
			createDatabase(name, owner);
		}
	}

	void createDatabase(String name, String owner) throws SQLException {
		execute("create database " + quoted(name) + " owner " + owner);
	}

	private static String quoted(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	private boolean exists(String query) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			return rows.next();
		}
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
