package org.exowatch.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table in the text format of COPY. */
final class CopyRows {

	private final String table;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final StringBuilder row = new StringBuilder();

	/**
	 * Collects rows.
	 * @param table with its columns: {@code exowatch.tagging (document_id, …)}
	 */
	CopyRows(String table) {
		this.table = table;
	}

	/** Adds a row: an id, then texts as PostgreSQL reads them. */
	void add(long id, @Nullable String... values) {
		this.row.setLength(0);
		this.row.append(id);
		for (@Nullable
		String value : values) {
			this.row.append('\t');
			append(value);
		}
		this.row.append('\n');
		this.bytes.writeBytes(this.row.toString().getBytes(StandardCharsets.UTF_8));
	}

	private void append(@Nullable String value) {
		if (value == null) {
			this.row.append("\\N");
			return;
		}
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '\\' -> this.row.append("\\\\");
				case '\n' -> this.row.append("\\n");
				case '\r' -> this.row.append("\\r");
				case '\t' -> this.row.append("\\t");
				default -> this.row.append(c);
			}
		}
	}

	/** Sends them, if there are any. */
	void send(Connection connection) throws SQLException {
		if (this.bytes.size() == 0) {
			return;
		}
		try {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + this.table + " from stdin", new ByteArrayInputStream(this.bytes.toByteArray()));
		}
		catch (IOException ex) {
			throw new SQLException("the rows for " + this.table + " could not be sent", ex);
		}
	}

}
