package org.exowatch.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.exowatch.document.Parsed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads stored documents with their conditions and with what people decided of these. */
public final class StoredConditions {

	private static final String ON_TOPIC = """
			select d.id from exowatch.document d
			where d.id > ? and d.state = 'LIVE' and d.record_hash <> ''
				and exists (select from exowatch.membership m where m.document_id = d.id)
			order by d.id limit ?""";

	private static final String ALL = """
			select d.id from exowatch.document d
			where d.id > ? and d.state = 'LIVE' and d.record_hash <> '' order by d.id limit ?""";

	private static final String DOCUMENTS = """
			select d.id, d.source, d.source_key, d.title, d.body, d.sections, d.details,
				coalesce(t.condition_version, '') as condition_version
			from exowatch.document d left join exowatch.tagging t on t.document_id = d.id
			where d.id = any (?) order by d.id""";

	private static final String CONDITIONS = """
			select document_id, condition_id, name, focus from exowatch.condition_tag where document_id = any (?)
			order by document_id, ordinal""";

	private static final String DECISIONS = """
			select distinct on (document_id, value) document_id, value, name, verdict
			from exowatch.decision where facet = 'CONDITION' and document_id = any (?)
			order by document_id, value, decided_at desc, id desc""";

	private final JdbcTemplate jdbc;

	public StoredConditions(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * Ids of live documents: in order, after one (0 at first), at most so many.
	 * @param all also those that are on no topic
	 */
	public List<Long> ids(boolean all, long after, int limit) {
		return this.jdbc.query(all ? ALL : ON_TOPIC, (row, number) -> row.getLong(1), after, limit);
	}

	/** Live documents of a topic whose conditions are of another version. */
	public long outdated(String version) {
		return this.jdbc
			.query("""
					select count(*) from exowatch.tagging t join exowatch.document d on d.id = t.document_id
					where d.state = 'LIVE' and t.condition_version <> ?
						and exists (select from exowatch.membership m where m.document_id = d.id)""",
					(row, number) -> row.getLong(1), version)
			.get(0);
	}

	/** The documents, in the order of their ids. */
	public List<Stored> read(List<Long> ids) {
		Object array = ids.toArray(Long[]::new);
		Map<Long, Map<String, Condition>> conditions = new TreeMap<>();
		this.jdbc.query(CONDITIONS, (row) -> {
			conditions.computeIfAbsent(row.getLong(1), (id) -> new LinkedHashMap<>())
				.put(row.getString(2), new Condition(row.getString(3), row.getBoolean(4)));
		}, array);
		Map<Long, Map<String, @Nullable Condition>> decisions = new TreeMap<>();
		this.jdbc.query(DECISIONS, (row) -> {
			String verdict = row.getString(4);
			if (!verdict.equals("WITHDRAWN")) {
				decisions.computeIfAbsent(row.getLong(1), (id) -> new TreeMap<>())
					.put(row.getString(2), verdict.equals("ACCEPTED") ? new Condition(row.getString(3), true) : null);
			}
		}, array);
		return this.jdbc.query(DOCUMENTS,
				(row, number) -> new Stored(row.getString("source_key"), StoredText.document(row),
						row.getString("condition_version"), conditions.getOrDefault(row.getLong("id"), Map.of()),
						decisions.getOrDefault(row.getLong("id"), Map.of())),
				array);
	}

	/**
	 * A document.
	 *
	 * @param key PMID, or path of the FDA
	 * @param document as it was parsed
	 * @param version of the rules and vocabulary by which it was tagged
	 * @param tagged its conditions by the rules, by id
	 * @param decided conditions that people accepted (as focus), or rejected: null
	 */
	public record Stored(String key, Parsed document, String version, Map<String, Condition> tagged,
			Map<String, @Nullable Condition> decided) {

		/** What readers see when the rules find these. */
		public Map<String, Condition> effective(Map<String, Condition> found) {
			Map<String, Condition> seen = new TreeMap<>(found);
			this.decided.forEach((id, condition) -> {
				if (condition == null) {
					seen.remove(id);
				}
				else {
					seen.merge(id, condition, (tag, accepted) -> new Condition(tag.name(), true));
				}
			});
			return seen;
		}

	}

	/**
	 * A condition of a document.
	 *
	 * @param name preferred name
	 * @param focus whether the document is about it
	 */
	public record Condition(String name, boolean focus) {

	}

}
