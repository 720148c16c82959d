package org.exowatch.store;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

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
		return Flyway.configure()
			.dataSource(dataSource)
			.locations("classpath:sql/migration", "classpath:sql/views")
			.defaultSchema("exowatch")
			.createSchemas(true)
			.cleanDisabled(true)
			.load()
			.migrate().migrationsExecuted;
	}

}
