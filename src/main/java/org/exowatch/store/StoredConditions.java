package org.exowatch.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import javax.sql.DataSource;

import org.exowatch.document.Assertion;
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
			select document_id, condition_id, name, focus, assertion from exowatch.condition_tag where document_id = any (?)
			order by document_id, ordinal""";

	/** The newest last, so that it counts. */
	private static final String DECISIONS = """
			select d.document_id, d.value, coalesce(f.condition_id, d.value) as present, d.name, d.verdict
			from exowatch.decision d left join exowatch.former_condition f on f.former_id = d.value
			where d.facet = 'CONDITION' and d.document_id = any (?)
			order by d.document_id, d.decided_at, d.id""";

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
				.put(row.getString(2),
						new Condition(row.getString(3), row.getBoolean(4), Assertion.valueOf(row.getString(5))));
		}, array);
		Map<Long, List<Decided>> decisions = new TreeMap<>();
		this.jdbc.query(DECISIONS, (row) -> {
			decisions.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
				.add(new Decided(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
		}, array);
		return this.jdbc.query(DOCUMENTS,
				(row, number) -> new Stored(row.getString("source_key"), StoredText.document(row),
						row.getString("condition_version"), conditions.getOrDefault(row.getLong("id"), Map.of()),
						decisions.getOrDefault(row.getLong("id"), List.of())),
				array);
	}

	/**
	 * A document.
	 *
	 * @param key PMID, or path of the FDA
	 * @param document as it was parsed
	 * @param version of the rules and vocabulary by which it was tagged
	 * @param tagged its conditions by the rules, by id
	 * @param decided what people decided of conditions, the newest last
	 */
	public record Stored(String key, Parsed document, String version, Map<String, Condition> tagged,
			List<Decided> decided) {

		/** What readers see now. */
		public Map<String, Condition> effective() {
			return effective(this.tagged, Decided::present);
		}

		/**
		 * What readers see when the rules find these.
		 * @param following present ids of conditions that were judged under another
		 */
		public Map<String, Condition> effective(Map<String, Condition> found, Map<String, String> following) {
			return effective(found, (decision) -> following.getOrDefault(decision.judged(), decision.judged()));
		}

		private Map<String, Condition> effective(Map<String, Condition> found, Function<Decided, String> id) {
			Map<String, Decided> newest = new TreeMap<>();
			this.decided.forEach((decision) -> newest.put(id.apply(decision), decision));
			Map<String, Condition> seen = new TreeMap<>(found);
			newest.forEach((condition, decision) -> decision.applyTo(seen, condition));
			return seen;
		}

	}

	/**
	 * What a person decided of a condition.
	 *
	 * @param judged the id that was judged
	 * @param present the id under which its condition is stored now
	 * @param name of the condition, if it was accepted
	 * @param verdict ACCEPTED, REJECTED or WITHDRAWN
	 */
	public record Decided(String judged, String present, @Nullable String name, String verdict) {

		private void applyTo(Map<String, Condition> seen, String id) {
			if (this.verdict.equals("REJECTED")) {
				seen.remove(id);
			}
			else if (this.verdict.equals("ACCEPTED")) {
				Condition tag = seen.get(id);
				seen.put(id, new Condition((tag != null) ? tag.name() : String.valueOf(this.name), true,
						Assertion.AFFIRMED));
			}
		}

	}

	/**
	 * A condition of a document.
	 *
	 * @param name preferred name
	 * @param focus whether the document is about it
	 * @param assertion how it speaks of it
	 */
	public record Condition(String name, boolean focus, Assertion assertion) {

	}

}
