package org.exowatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.exowatch.document.IsoWeek;

/** Writes the record of a document: its row, identifiers, corrections, and old text. */
final class DocumentTables {

	private static final String COLUMNS = DocumentRow.COLUMNS
			+ ", report_week, source_order, origin, first_seen, backfill, file_sequence";

	/** How many of them say when and where a document comes from. */
	static final int CONTEXT_COLUMN_COUNT = 6;

	private static final String KEEP_OLD_TEXT = """
			insert into exowatch.document_version
				(document_id, number, replaced_at, title, body, sections, text_hash, version, revised)
			select d.id, 1 + (select count(*) from exowatch.document_version v where v.document_id = d.id), ?,
				d.title, d.body, d.sections, d.text_hash, d.version, d.revised
			from exowatch.document d join staged_document s on s.id = d.id
			where d.text_hash <> s.text_hash and d.record_hash <> ''""";

	/** With the DOIs that it is about to lose: others may be linked by them. */
	private static final String UNSETTLE = """
			insert into exowatch.unsettled as u (document_id, record, dois)
			select s.id, true, array(select i.value from exowatch.identifier i
				where i.document_id = s.id and i.type = 'DOI' order by i.ordinal)
			from staged_document s
			on conflict (document_id) do update set record = true, dois = u.dois || excluded.dois""";

	private static final String REPLACE = """
			update exowatch.document d set notice_kind = s.notice_kind, title = s.title, body = s.body,
				sections = s.sections, text_hash = s.text_hash, record_hash = s.record_hash, details = s.details,
				version = s.version, revised = s.revised, source_order = s.source_order, origin = s.origin,
				entered = s.entered, published = s.published, preprint = s.preprint,
				retracted_publication = s.retracted_publication, file_sequence = s.file_sequence, state = 'LIVE',
				state_reason = case when d.state = 'DELETED' then 'came back in ' || ? else d.state_reason end,
				first_seen = case d.record_hash when '' then s.first_seen else d.first_seen end,
				report_week = case d.record_hash when '' then s.report_week else d.report_week end,
				backfill = case d.record_hash when '' then s.backfill else d.backfill end,
				state_changed_at = case when d.state = 'DELETED' then ? else d.state_changed_at end,
				text_changed_at = case when d.text_hash <> s.text_hash and d.record_hash <> '' then ?
					else d.text_changed_at end
			from staged_document s where s.id = d.id""";

	/** A record that a later file has, too, is from then on as of that file. */
	private static final String CONFIRM = "update exowatch.document set source_order = ?, file_sequence = ? where id = any (?)";

	private final Connection connection;

	private final WriteContext context;

	private final CopyFields fields = new CopyFields();

	DocumentTables(Connection connection, WriteContext context) {
		this.connection = connection;
		this.context = context;
	}

	void insert(Map<Long, DocumentRow> rows) throws SQLException {
		send("exowatch.document", rows);
		sendChildren(rows);
	}

	void replace(Map<Long, DocumentRow> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("create temporary table if not exists staged_document (like exowatch.document "
					+ "including defaults) on commit delete rows");
			statement.execute("truncate staged_document");
		}
		send("staged_document", rows);
		run(KEEP_OLD_TEXT, this.context.seenAt());
		new DocumentChanges(this.connection).keep(this.context);
		run(UNSETTLE);
		run(REPLACE, this.context.originName(), this.context.seenAt(), this.context.seenAt());
		delete(this.connection, "exowatch.identifier", rows.keySet());
		delete(this.connection, "exowatch.correction", rows.keySet());
		delete(this.connection, "exowatch.notice_name", rows.keySet());
		sendChildren(rows);
	}

	void confirm(Collection<Long> ids) throws SQLException {
		if (ids.isEmpty()) {
			return;
		}
		try (PreparedStatement statement = this.connection.prepareStatement(CONFIRM)) {
			statement.setLong(1, this.context.order());
			statement.setObject(2, this.context.sequence());
			statement.setArray(3, this.connection.createArrayOf("bigint", ids.toArray()));
			statement.executeUpdate();
		}
	}

	private void run(String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, (values[i] instanceof Instant time) ? Times.sql(time) : values[i]);
			}
			statement.executeUpdate();
		}
	}

	private void send(String table, Map<Long, DocumentRow> rows) throws SQLException {
		TableCopy.send(this.connection, table + " (" + COLUMNS + ")", (copy) -> {
			for (Map.Entry<Long, DocumentRow> row : rows.entrySet()) {
				copy.add(row.getKey(), row.getValue().document(), contextOf(row.getValue()));
			}
		});
	}

	private byte[] contextOf(DocumentRow row) {
		return this.fields.day(week(row).monday())
			.bigint(this.context.order())
			.text(this.context.origin())
			.time(this.context.seenAt())
			.truth(this.context.backfill())
			.integer(this.context.sequence())
			.takeFields();
	}

	private IsoWeek week(DocumentRow row) {
		if (this.context.backfill() && row.entered() != null) {
			return IsoWeek.of(row.entered());
		}
		return IsoWeek.of(this.context.seenAt(), this.context.zone());
	}

	private void sendChildren(Map<Long, DocumentRow> rows) throws SQLException {
		TableCopy.send(this.connection, "exowatch.identifier (document_id, ordinal, type, value)", rows,
				DocumentRow::identifiers);
		TableCopy.send(this.connection, "exowatch.correction (document_id, ordinal, ref_type, pmid, doi)", rows,
				DocumentRow::corrections);
		TableCopy.send(this.connection, NoticeNames.TABLE, rows, DocumentRow::names);
	}

	static void delete(Connection connection, String table, Collection<Long> ids) throws SQLException {
		String sql = "delete from " + table + " where document_id = any (?)";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
			statement.executeUpdate();
		}
	}

}
