package org.exowatch.store;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The role {@code exowatch_reader}: analysts read the views of schema analysis with it.
 */
public final class ReadOnlyRole {

	private static final List<String> GRANTS = List.of("grant usage on schema analysis to exowatch_reader",
			"grant select on all tables in schema analysis to exowatch_reader",
			"alter default privileges in schema analysis grant select on tables to exowatch_reader");

	/** The role's name. */
	public static final String NAME = "exowatch_reader";

	private ReadOnlyRole() {
	}

	/**
	 * Creates the role or sets its password and rights again.
	 * @param dataSource of the owner of the schemas
	 * @param password the role logs in with
	 * @return a warning in words when this user must not create roles; else empty
	 */
	public static Optional<String> ensure(DataSource dataSource, String password) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		Optional<String> warning = login(jdbc, password);
		return exists(jdbc) ? warning.or(() -> grants(jdbc)) : warning;
	}

	private static Optional<String> login(JdbcClient jdbc, String password) {
		String verb = exists(jdbc) ? "alter" : "create";
		String options = " with login password ";
		String quoted = jdbc.sql("select quote_literal(?)").param(password).query(String.class).single();
		try {
			jdbc.sql(verb + " role " + NAME + options + quoted).update();
			jdbc.sql("alter role " + NAME + " set default_transaction_read_only = on").update();
			return Optional.empty();
		}
		catch (DataAccessException ex) {
			return Optional.of("the read-only role " + NAME + " could not be set up (" + firstLine(ex)
					+ "); everything else works. To have it, let a user with CREATEROLE create it: create role " + NAME
					+ " login password '…'");
		}
	}

	/** Two programs that start together may stand in each other's way here. */
	private static Optional<String> grants(JdbcClient jdbc) {
		try {
			GRANTS.forEach((grant) -> jdbc.sql(grant).update());
			return Optional.empty();
		}
		catch (DataAccessException ex) {
			return Optional.of("the read-only role " + NAME + " could not be given its rights (" + firstLine(ex)
					+ "); everything else works, and the next start tries again");
		}
	}

	private static boolean exists(JdbcClient jdbc) {
		return jdbc.sql("select exists (select from pg_roles where rolname = ?)")
			.param(NAME)
			.query(Boolean.class)
			.single();
	}

	/** The server's own words; the statement, and the password in it, stays out. */
	private static String firstLine(DataAccessException ex) {
		return String.valueOf(ex.getMostSpecificCause().getMessage()).lines().findFirst().orElse("no reason given");
	}

}
