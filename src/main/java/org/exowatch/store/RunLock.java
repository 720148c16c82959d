package org.exowatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run at a time: an advisory lock that the server drops when its holder is gone. */
public final class RunLock {

	/** "EXOW" in ASCII: no other program's lock. */
	private static final int GROUP = 0x45584F57;

	private static final int RUN = 1;

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	public RunLock(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Takes the lock on a connection of its own; empty if another process has it. */
	public Optional<Held> tryAcquire() {
		try {
			Connection connection = this.dataSource.getConnection();
			if (lock(connection)) {
				return Optional.of(() -> release(connection));
			}
			connection.close();
			return Optional.empty();
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("the run lock could not be asked for", ex);
		}
	}

	/** Whether anybody has it. */
	public boolean isHeld() {
		return this.jdbc.sql("""
				select exists (select from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
					and classid = ?::int::oid and objid = ?::int::oid
					and database = (select oid from pg_database where datname = current_database()))""")
			.params(GROUP, RUN)
			.query(Boolean.class)
			.single();
	}

	private static boolean lock(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
			statement.setInt(1, GROUP);
			statement.setInt(2, RUN);
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

	private static void release(Connection connection) {
		try (connection; PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock(?, ?)")) {
			statement.setInt(1, GROUP);
			statement.setInt(2, RUN);
			statement.execute();
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("the run lock could not be given back", ex);
		}
	}

	/** The lock; closing gives it back. */
	public interface Held extends AutoCloseable {

		@Override
		void close();

	}

}
