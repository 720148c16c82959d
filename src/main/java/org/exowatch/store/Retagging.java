package org.exowatch.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Parsed;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads stored documents back for the tagger and writes the tags that changed. */
public final class Retagging {

	private static final String ALL_MEMBERS = "select m.document_id from exowatch.membership m";

	private static final String SINCE = """
			select m.document_id from exowatch.membership m where m.document_id > %d
			union select m.document_id from exowatch.membership m
			where m.document_id = any (array(select u.document_id from exowatch.unsettled u))""";

	private static final String OUTDATED = """
			select t.document_id from (select distinct document_id from (%s) c) m
			join exowatch.tagging t on t.document_id = m.document_id and t.document_id > ?
			join exowatch.document d on d.id = t.document_id and d.state = 'LIVE'
			where (t.condition_version, t.evidence_version, t.role_version, t.key_sentence_version, t.fact_version)
				is distinct from (?, ?, ?, ?, ?)
			order by t.document_id limit ?""";

	private final JdbcTemplate jdbc;

	public Retagging(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * Ids of on-topic live documents of which a component's version is not the current
	 * one: in order, after one (0 at first), at most so many. What was settled under the
	 * same versions is not looked at again.
	 */
	public List<Long> outdated(Tags.TagVersions current, long after, int limit) {
		String candidates = this.jdbc
			.query("select through from exowatch.settlement where tag_versions = ?", (row, number) -> row.getLong(1),
					text(current))
			.stream()
			.findFirst()
			.map((through) -> SINCE.formatted(through))
			.orElse(ALL_MEMBERS);
		return this.jdbc.query(OUTDATED.formatted(candidates), (row, number) -> row.getLong(1), after,
				current.condition(), current.evidence(), current.role(), current.keySentence(), current.facts(), limit);
	}

	/** As {@code settlement.tag_versions} has it. */
	static String text(Tags.TagVersions versions) {
		return String.join("\n", versions.condition(), versions.evidence(), versions.role(), versions.keySentence(),
				versions.facts());
	}

	/** Ids of all live documents: in order, after one (0 at first), at most so many. */
	public List<Long> all(long after, int limit) {
		return this.jdbc.query("select id from exowatch.document where id > ? and state = 'LIVE' order by id limit ?",
				(row, number) -> row.getLong(1), after, limit);
	}

	/** The articles and notices as they were parsed, in the order of their ids. */
	public List<Parsed> read(List<Long> ids) {
		return this.jdbc.query("""
				select source, source_key, title, body, sections, details from exowatch.document
				where id = any (?) and record_hash <> '' order by id""", (row, number) -> StoredText.document(row),
				(Object) ids.toArray(Long[]::new));
	}

	/**
	 * Writes tags and rule memberships of stored documents, in the caller's transaction;
	 * only those that differ.
	 * @param at the time of every change
	 * @return how many documents' tags or memberships changed
	 */
	public int write(List<Tagged> tagged, Instant at) {
		Map<DocumentKey, DocumentRow> rows = new LinkedHashMap<>();
		tagged.stream().map(DocumentRow::of).forEach((row) -> rows.put(row.key(), row));
		Map<Long, DocumentRow> changed = new LinkedHashMap<>();
		StoredDocument.read(this.jdbc, rows.keySet()).forEach((key, stored) -> {
			DocumentRow row = rows.get(key);
			if (row != null && stored.textHash().equals(row.textHash()) && !stored.sameTags(row.tags())) {
				changed.put(stored.id(), row);
			}
		});
		this.jdbc.execute((ConnectionCallback<Integer>) (connection) -> {
			MembershipChanges memberships = new MembershipChanges(connection, changed.keySet());
			new TagTables(connection).replace(changed);
			memberships.note(at);
			return changed.size();
		});
		return changed.size();
	}

}
