package org.exowatch.store;

import javax.sql.DataSource;

/** Brings the database to the version of this program: tables, then views. */
public final class Migrations {

	private Migrations() {
	}

	/**
	 * Applies what is missing; does nothing on a database that is up to date.
	 * @param dataSource of the owner of the schemas
	 * @return how many migrations and views were applied
	 */
	public static int migrate(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

}
