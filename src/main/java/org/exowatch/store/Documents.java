package org.exowatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.exowatch.document.Deletion;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Tagged;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes documents with their tags. The higher PMID version wins, then the later
 * DateRevised, then the later file of PubMed's series, else the later
 * {@link WriteContext#order()}; what is stored already is not touched.
 */
public final class Documents {

	private final JdbcTemplate jdbc;

	public Documents(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * Writes a batch in the caller's transaction.
	 * @param tagged articles and notices, 1,000 to 2,000 of them at best
	 * @param deletions applied after them
	 * @param context where they come from
	 * @return what was done
	 * @throws IllegalStateException without a transaction
	 */
	public WriteCounts write(List<Tagged> tagged, List<Deletion> deletions, WriteContext context) {
		return writePrepared(tagged.stream().map(PreparedDocument::of).toList(), deletions, context);
	}

	/**
	 * Writes a batch whose rows were made ahead, in the caller's transaction.
	 * @param prepared articles and notices, 1,000 to 2,000 of them at best
	 * @param deletions applied after them
	 * @param context where they come from
	 * @return what was done
	 * @throws IllegalStateException without a transaction
	 */
	public WriteCounts writePrepared(List<PreparedDocument> prepared, List<Deletion> deletions, WriteContext context) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("documents are written in a transaction of the caller");
		}
		Collection<DocumentRow> rows = newest(prepared);
		Map<DocumentKey, StoredDocument> stored = StoredDocument.read(this.jdbc,
				rows.stream().map(DocumentRow::key).toList());
		WritePlan plan = new WritePlan(rows, stored, context);
		plan.giveIds(ids(plan.newDocuments()));
		this.jdbc.execute((ConnectionCallback<WriteCounts>) (connection) -> send(connection, plan, context));
		int lesser = prepared.size() - rows.size();
		return plan.counts()
			.plus(new WriteCounts(0, 0, 0, lesser, 0))
			.plus(new Tombstones(this.jdbc).write(deletions, context));
	}

	/** One row a key: the newest copy, of equal ones the last. */
	private static Collection<DocumentRow> newest(List<PreparedDocument> prepared) {
		Map<DocumentKey, DocumentRow> rows = new LinkedHashMap<>();
		for (PreparedDocument document : prepared) {
			DocumentRow row = document.row();
			rows.merge(row.key(), row, (first, second) -> (Precedence.compare(second.version(), second.revised(),
					first.version(), first.revised()) >= 0) ? second : first);
		}
		return rows.values();
	}

	private List<Long> ids(int count) {
		if (count == 0) {
			return List.of();
		}
		return this.jdbc.query("select nextval('exowatch.document_seq') from generate_series(1, ?)",
				(row, number) -> row.getLong(1), count);
	}

	private static WriteCounts send(Connection connection, WritePlan plan, WriteContext context) throws SQLException {
		DocumentTables documents = new DocumentTables(connection, context);
		TagTables tags = new TagTables(connection);
		documents.insert(plan.added());
		tags.insert(plan.added());
		MembershipChanges memberships = new MembershipChanges(connection, plan.stored());
		documents.replace(plan.changedRecords());
		documents.confirm(plan.confirmed());
		tags.replace(plan.changedTags());
		if (context.searchTopic() != null) {
			tags.addSearch(plan.newInSearch(), context.searchTopic());
		}
		memberships.note(context.seenAt());
		return plan.counts();
	}

}
