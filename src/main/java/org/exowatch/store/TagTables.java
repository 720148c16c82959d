package org.exowatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Writes the tags of documents and the topics that they belong to by rule. */
final class TagTables {

	private static final String TAGGING = """
			exowatch.tagging (document_id, text_hash, tags_hash, condition_version, evidence_version, role_version,
			key_sentence_version, evidence, designs, subject, level, tier, role, evidence_because, role_because,
			disagreement, key_start, key_end)""";

	private static final String CONDITIONS = """
			exowatch.condition_tag (document_id, ordinal, condition_id, name, focus, assertion, tier, found_by, rule,
			mentions)""";

	private static final String CONCERNS = """
			exowatch.concern_tag (document_id, ordinal, code, sentence_start, sentence_end, rule)""";

	private static final String MEMBERSHIPS = "exowatch.membership (document_id, topic, basis, reason)";

	private final Connection connection;

	TagTables(Connection connection) {
		this.connection = connection;
	}

	void insert(Map<Long, DocumentRow> rows) throws SQLException {
		CopyRows tagging = new CopyRows(TAGGING);
		CopyRows conditions = new CopyRows(CONDITIONS);
		CopyRows concerns = new CopyRows(CONCERNS);
		CopyRows memberships = new CopyRows(MEMBERSHIPS);
		rows.forEach((id, row) -> {
			TagRows tags = row.tags();
			tagging.add(id, tagging(row));
			tags.conditions().forEach((values) -> conditions.add(id, values));
			tags.concerns().forEach((values) -> concerns.add(id, values));
			tags.memberships().forEach((values) -> memberships.add(id, values));
		});
		for (CopyRows copy : List.of(tagging, conditions, concerns, memberships)) {
			copy.send(this.connection);
		}
	}

	private static @Nullable String[] tagging(DocumentRow row) {
		TagRows tags = row.tags();
		List<@Nullable String> values = new ArrayList<>(List.of(row.textHash(), tags.hash()));
		values.addAll(tags.versions());
		values.addAll(tags.tagging());
		return values.toArray(new @Nullable String[0]);
	}

	void replace(Map<Long, DocumentRow> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		for (String table : List.of("tagging", "condition_tag", "concern_tag")) {
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
		CopyRows memberships = new CopyRows(MEMBERSHIPS);
		ids.forEach((id) -> memberships.add(id, topic, "SEARCH", "search"));
		memberships.send(this.connection);
		unsettle(ids);
	}

}
