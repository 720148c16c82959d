package org.exowatch.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What must be known of a stored document to tell whether a record changes it.
 *
 * @param id surrogate
 * @param key identity
 * @param version of the PMID
 * @param revised or null
 * @param order of its source
 * @param sequence of the file of PubMed's series that it came from, or null
 * @param deleted whether it is a tombstone
 * @param recordHash empty for a tombstone that never was a document
 * @param textHash of title and body
 * @param tagsHash null: not tagged
 * @param tagVersions null: not tagged
 * @param searchTopics topics whose search returned it
 */
record StoredDocument(long id, DocumentKey key, int version, @Nullable LocalDate revised, long order,
		@Nullable Integer sequence, boolean deleted, String recordHash, String textHash, @Nullable String tagsHash,
		@Nullable String tagVersions, Set<String> searchTopics) {

	private static final String BY_KEY = """
			select d.id, d.source, d.source_key, d.version, d.revised, d.source_order, d.state, d.record_hash, d.text_hash,
				t.tags_hash, concat_ws(e'\\n', t.condition_version, t.evidence_version, t.role_version, t.key_sentence_version,
					t.fact_version),
				array(select m.topic from exowatch.membership m where m.document_id = d.id and m.basis = 'SEARCH'),
				d.file_sequence
			from unnest(?::text[], ?::text[]) k (source, source_key)
			join exowatch.document d using (source, source_key)
			left join exowatch.tagging t on t.document_id = d.id""";

	static Map<DocumentKey, StoredDocument> read(JdbcTemplate jdbc, Collection<DocumentKey> keys) {
		Map<DocumentKey, StoredDocument> stored = new HashMap<>();
		String[] sources = keys.stream().map((key) -> key.source().name()).toArray(String[]::new);
		String[] names = keys.stream().map(DocumentKey::key).toArray(String[]::new);
		jdbc.query(BY_KEY, (row) -> {
			StoredDocument document = of(row);
			stored.put(document.key(), document);
		}, sources, names);
		return stored;
	}

	private static StoredDocument of(ResultSet row) throws SQLException {
		Array topics = row.getArray(12);
		return new StoredDocument(row.getLong(1), new DocumentKey(Source.valueOf(row.getString(2)), row.getString(3)),
				row.getInt(4), row.getObject(5, LocalDate.class), row.getLong(6), row.getObject(13, Integer.class),
				"DELETED".equals(row.getString(7)), row.getString(8), row.getString(9), row.getString(10),
				row.getString(11), Set.of((String[]) topics.getArray()));
	}

	boolean sameRecord(DocumentRow row) {
		return !this.deleted && this.recordHash.equals(row.recordHash());
	}

	boolean sameTags(TagRows tags) {
		return tags.hash().equals(this.tagsHash) && tags.versionsText().equals(this.tagVersions);
	}

	/** Whether a record that comes so may take this one's place. */
	boolean givesWayTo(DocumentRow row, WriteContext context) {
		int later = arrival(context);
		if (this.deleted) {
			return later > 0;
		}
		int newer = Precedence.compare(row.version(), row.revised(), this.version, this.revised);
		return newer > 0 || (newer == 0 && later >= 0);
	}

	/** Above 0 when what comes now came later than what is stored. */
	int arrival(WriteContext context) {
		return Precedence.arrival(context.sequence(), context.order(), this.sequence, this.order);
	}

	/** A tombstone of a document that was never read. */
	boolean neverRead() {
		return this.recordHash.isEmpty();
	}

}
