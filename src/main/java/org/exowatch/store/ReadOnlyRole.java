package org.exowatch.store;

import java.util.Optional;

import javax.sql.DataSource;

/**
 * The role {@code exowatch_reader}: analysts read the views of schema analysis with it.
 */
public final class ReadOnlyRole {

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
		throw new UnsupportedOperationException("not yet");
	}

}
