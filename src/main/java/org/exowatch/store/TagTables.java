package org.exowatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes the tags of documents and the topics that they belong to by rule. */
final class TagTables {

	private static final String TAGGING = "exowatch.tagging (" + TagRows.COLUMNS + ")";

	private static final String CONDITIONS = """
			exowatch.condition_tag (document_id, ordinal, condition_id, name, focus, assertion, tier, found_by, rule,
			mentions, because)""";

	private static final String CONCERNS = """
			exowatch.concern_tag (document_id, ordinal, code, sentence_start, sentence_end, rule)""";

	private static final String CLAIMS = """
			exowatch.claim_tag (document_id, ordinal, condition_id, name, sentence_start, sentence_end, rule)""";

	private static final String FACTS = """
			exowatch.fact_tag (document_id, ordinal, kind, value, fact_start, fact_end, sentence_start, sentence_end,
			rule)""";

	private static final String MEMBERSHIPS = "exowatch.membership (document_id, topic, basis, reason)";

	private final Connection connection;

	TagTables(Connection connection) {
		this.connection = connection;
	}

	void insert(Map<Long, DocumentRow> rows) throws SQLException {
		TableCopy.send(this.connection, TAGGING, rows, (row) -> row.tags().tagging());
		TableCopy.send(this.connection, CONDITIONS, rows, (row) -> row.tags().conditions());
		TableCopy.send(this.connection, CONCERNS, rows, (row) -> row.tags().concerns());
		TableCopy.send(this.connection, CLAIMS, rows, (row) -> row.tags().claims());
		TableCopy.send(this.connection, FACTS, rows, (row) -> row.tags().facts());
		TableCopy.send(this.connection, MEMBERSHIPS, rows, (row) -> row.tags().memberships());
	}

	void replace(Map<Long, DocumentRow> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		for (String table : List.of("tagging", "condition_tag", "concern_tag", "claim_tag", "fact_tag")) {
			DocumentTables.delete(this.connection, "exowatch." + table, rows.keySet());
		}
		deleteRuleMemberships(rows.keySet());
		insert(rows);
		unsettle(rows.keySet());
	}

	/** So that the full-text index follows. */
	private void unsettle(Collection<Long> ids) throws SQLException {
		String sql = """
				insert into exowatch.unsettled (document_id, record, dois) select x, false, '{}' from unnest(?) x
				on conflict do nothing""";
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setArray(1, this.connection.createArrayOf("bigint", ids.toArray()));
			statement.executeUpdate();
		}
	}

	private void deleteRuleMemberships(Collection<Long> ids) throws SQLException {
		String sql = "delete from exowatch.membership where document_id = any (?) and basis = 'RULE'";
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setArray(1, this.connection.createArrayOf("bigint", ids.toArray()));
			statement.executeUpdate();
		}
	}

	void addSearch(Collection<Long> ids, String topic) throws SQLException {
		CopyFields fields = new CopyFields();
		fields.row(4);
		fields.text(topic).name("SEARCH").name("search");
		EncodedRows membership = fields.take();
		TableCopy.send(this.connection, MEMBERSHIPS, (copy) -> {
			for (long id : ids) {
				copy.add(id, membership);
			}
		});
		unsettle(ids);
	}

}
