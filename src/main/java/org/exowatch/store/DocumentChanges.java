package org.exowatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Keeps what else than the text changes in the records of a topic's documents, before
 * they are replaced. (For all of PubMed it would compare every revised record for
 * something that hardly anybody reads.)
 */
final class DocumentChanges {

	private static final String KEEP = """
			insert into exowatch.document_change (document_id, number, changed_at, origin, changed, before)
			select d.id, 1 + (select count(*) from exowatch.document_change c where c.document_id = d.id), ?, ?,
				p.changed, p.before
			from exowatch.document d join staged_document s on s.id = d.id
			cross join lateral (
				select array_agg(coalesce(o.key, n.key) order by coalesce(o.key, n.key) collate "C") as changed,
					coalesce(jsonb_object_agg(o.key, o.value) filter (where o.key is not null), '{}') as before
				from jsonb_each(d.details::jsonb) o full join jsonb_each(s.details::jsonb) n on n.key = o.key
				where o.value is distinct from n.value) p
			where d.record_hash <> '' and p.changed is not null
				and exists (select from exowatch.membership m where m.document_id = d.id)""";

	private final Connection connection;

	DocumentChanges(Connection connection) {
		this.connection = connection;
	}

	/** Compares what is stored with {@code staged_document}, which is to replace it. */
	void keep(WriteContext context) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(KEEP)) {
			statement.setObject(1, Times.sql(context.seenAt()));
			statement.setString(2, PgText.clean(context.origin()));
			statement.executeUpdate();
		}
	}

}
