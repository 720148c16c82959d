package org.exowatch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs questions of analysts. */
public final class Queries {

	private final JdbcTemplate jdbc;

	/**
	 * Uses a data source.
	 * @param reader of the read-only role
	 */
	public Queries(DataSource reader) {
		this.jdbc = new JdbcTemplate(reader);
	}

	/** The questions that come with the program, by name. */
	public static List<Named> named() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:sql/queries/*.sql");
			return Arrays.stream(files).map(Queries::read).sorted(Comparator.comparing(Named::name)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the questions of sql/queries could not be listed", ex);
		}
	}

	/** The statement for a full-text search, for {@link #run}. */
	public static String search(String words) {
		return """
				select round(rank::numeric, 3) as rank, source, source_key, title, evidence_type, published, status,
					closed_out, delisted, snippet
				from analysis.search('%s')""".formatted(words.replace("'", "''"));
	}

	/**
	 * Runs one statement, read only.
	 * @param sql as written
	 * @throws org.springframework.dao.DataAccessException with the server's message
	 */
	public Table run(String sql) {
		ConnectionCallback<Table> readOnly = (connection) -> {
			connection.setAutoCommit(false);
			connection.setReadOnly(true);
			try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
				return table(rows);
			}
			finally {
				connection.rollback();
				connection.setReadOnly(false);
				connection.setAutoCommit(true);
			}
		};
		Table table = this.jdbc.execute(readOnly);
		return (table != null) ? table : new Table(List.of(), List.of());
	}

	private static Named read(Resource file) {
		try {
			String sql = file.getContentAsString(StandardCharsets.UTF_8);
			String name = String.valueOf(file.getFilename()).replaceAll("\\.sql$", "");
			return new Named(name, sql.lines().findFirst().orElse("").replaceFirst("^--\\s*", ""), sql);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " could not be read", ex);
		}
	}

	private static Table table(ResultSet rows) throws SQLException {
		ResultSetMetaData meta = rows.getMetaData();
		List<String> columns = new ArrayList<>();
		for (int i = 1; i <= meta.getColumnCount(); i++) {
			columns.add(meta.getColumnLabel(i));
		}
		List<List<@Nullable Object>> values = new ArrayList<>();
		while (rows.next()) {
			List<@Nullable Object> row = new ArrayList<>();
			for (int i = 1; i <= columns.size(); i++) {
				row.add(value(rows.getObject(i)));
			}
			values.add(row);
		}
		return new Table(columns, values);
	}

	private static @Nullable Object value(@Nullable Object value) {
		if (value instanceof Timestamp time) {
			return time.toInstant();
		}
		if (value instanceof Date day) {
			return day.toLocalDate();
		}
		if (value == null || value instanceof Number || value instanceof Boolean) {
			return value;
		}
		return value.toString();
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
