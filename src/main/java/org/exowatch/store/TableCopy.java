package org.exowatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A running COPY into one table, in the binary format: rows go out while more are added.
 */
final class TableCopy {

	private static final int SENT_AT_ONCE = 1 << 16;

	private static final byte[] HEADER = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0,
			0, 0, 0, 0 };

	private final Connection connection;

	private final String table;

	private final Bytes waiting = new Bytes(SENT_AT_ONCE + (1 << 14));

	private @Nullable CopyIn copy;

	/**
	 * Copies rows into a table.
	 * @param table with its columns, the document's id first:
	 * {@code exowatch.tagging (document_id, …)}
	 * @param rows adds them; without any, nothing is sent
	 */
	static void send(Connection connection, String table, RowSource rows) throws SQLException {
		TableCopy copy = new TableCopy(connection, table);
		try {
			rows.addTo(copy);
			copy.end();
		}
		catch (SQLException | RuntimeException ex) {
			copy.cancel(ex);
			throw ex;
		}
	}

	/** Copies the rows that documents have for a table. */
	static void send(Connection connection, String table, Map<Long, DocumentRow> documents,
			Function<DocumentRow, EncodedRows> rows) throws SQLException {
		send(connection, table, (copy) -> {
			for (Map.Entry<Long, DocumentRow> document : documents.entrySet()) {
				copy.add(document.getKey(), rows.apply(document.getValue()));
			}
		});
	}

	private TableCopy(Connection connection, String table) {
		this.connection = connection;
		this.table = table;
	}

	/** Adds rows of a document. */
	void add(long id, EncodedRows rows) throws SQLException {
		if (rows.ids().length > 0) {
			flushIfFull();
			int start = this.waiting.size();
			this.waiting.all(rows.bytes());
			for (int at : rows.ids()) {
				this.waiting.int64At(start + at, id);
			}
		}
	}

	/** Adds a document's row and fields that it still lacks. */
	void add(long id, EncodedRows row, byte[] moreFields) throws SQLException {
		add(id, row);
		this.waiting.all(moreFields);
	}

	private void flushIfFull() throws SQLException {
		if (this.waiting.size() >= SENT_AT_ONCE) {
			flush(begun());
		}
	}

	private CopyIn begun() throws SQLException {
		CopyIn begun = this.copy;
		if (begun == null) {
			begun = this.connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + this.table + " from stdin (format binary)");
			this.copy = begun;
			begun.writeToCopy(HEADER, 0, HEADER.length);
		}
		return begun;
	}

	private void flush(CopyIn begun) throws SQLException {
		begun.writeToCopy(this.waiting.array(), 0, this.waiting.size());
		this.waiting.clear();
	}

	private void end() throws SQLException {
		if (this.copy == null && this.waiting.size() == 0) {
			return;
		}
		CopyIn begun = begun();
		this.waiting.int16(-1);
		flush(begun);
		begun.endCopy();
	}

	private void cancel(Exception cause) {
		try {
			if (this.copy != null && this.copy.isActive()) {
				this.copy.cancelCopy();
			}
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

	/** Where rows come from. */
	@FunctionalInterface
	interface RowSource {

		void addTo(TableCopy copy) throws SQLException;

	}

}
