package org.exowatch.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table in the text format of COPY. */
final class CopyRows {

	private final String table;

	private byte[] bytes = new byte[1 << 14];

	private int size;

	/**
	 * Collects rows.
	 * @param table with its columns: {@code exowatch.tagging (document_id, …)}
	 */
	CopyRows(String table) {
		this.table = table;
	}

	/** Adds a row: an id, then texts as PostgreSQL reads them. */
	void add(long id, @Nullable String... values) {
		append(Long.toString(id));
		for (@Nullable
		String value : values) {
			put('\t');
			append(value);
		}
		put('\n');
	}

	private void append(@Nullable String value) {
		if (value == null) {
			put('\\');
			put('N');
			return;
		}
		// What is escaped is never part of a longer character in UTF-8.
		byte[] text = value.getBytes(StandardCharsets.UTF_8);
		ensure(2 * text.length);
		int at = this.size;
		for (byte b : text) {
			byte escaped = escaped(b);
			if (escaped != 0) {
				this.bytes[at++] = '\\';
			}
			this.bytes[at++] = (escaped != 0) ? escaped : b;
		}
		this.size = at;
	}

	private static byte escaped(byte b) {
		return switch (b) {
			case '\\' -> '\\';
			case '\n' -> 'n';
			case '\r' -> 'r';
			case '\t' -> 't';
			default -> 0;
		};
	}

	private void put(char c) {
		ensure(1);
		this.bytes[this.size++] = (byte) c;
	}

	private void ensure(int more) {
		if (this.bytes.length - this.size < more) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.size + more, this.bytes.length * 2));
		}
	}

	/** Sends them, if there are any. */
	void send(Connection connection) throws SQLException {
		if (this.size == 0) {
			return;
		}
		try {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + this.table + " from stdin", new ByteArrayInputStream(this.bytes, 0, this.size));
		}
		catch (IOException ex) {
			throw new SQLException("the rows for " + this.table + " could not be sent", ex);
		}
	}

}
