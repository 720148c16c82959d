package org.exowatch.store;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** Runs questions of analysts. */
public final class Queries {

	/**
	 * Uses a data source.
	 * @param reader of the read-only role
	 */
	public Queries(DataSource reader) {
		throw new UnsupportedOperationException("not yet");
	}

	/** The questions that come with the program, by name. */
	public static List<Named> named() {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * Runs one statement, read only.
	 * @param sql as written
	 * @throws org.springframework.dao.DataAccessException with the server's message
	 */
	public Table run(String sql) {
		throw new UnsupportedOperationException("not yet");
	}

	/**
	 * A question in {@code sql/queries}.
	 *
	 * @param name the file's name without its ending
	 * @param question in English
	 * @param sql the whole file
	 */
	public record Named(String name, String question, String sql) {

	}

	/**
	 * An answer.
	 *
	 * @param columns names
	 * @param rows values: text, numbers, booleans, java.time values; arrays and jsonb as
	 * text; null for NULL
	 */
	public record Table(List<String> columns, List<List<@Nullable Object>> rows) {

	}

}
