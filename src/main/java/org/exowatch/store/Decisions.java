package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.exowatch.document.DocumentKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people decided about tags; the newest about a document, facet and value counts,
 * also where a condition has another id since ({@link FormerConditions}).
 */
public final class Decisions {

	private static final String ADD = """
			insert into exowatch.decision (document_id, facet, value, name, verdict, decided_by, decided_at, note)
			select id, :facet, :value, :name, :verdict, :by, :at, :note
			from exowatch.document where source = :source and source_key = :key and state = 'LIVE'
			returning id""";

	private static final String ALL = """
			select c.id, d.source, d.source_key, c.facet, c.value, f.condition_id, c.name, c.verdict, c.decided_by,
				c.decided_at, c.note,
				c.id = first_value(c.id) over (partition by c.document_id, c.facet,
					case when c.facet = 'CONDITION' then coalesce(f.condition_id, c.value) end
					order by c.decided_at desc, c.id desc) as counts
			from exowatch.decision c join exowatch.document d on d.id = c.document_id
			left join exowatch.former_condition f on c.facet = 'CONDITION' and f.former_id = c.value
			where cast(:key as text) is null or d.source_key = :key
			order by c.decided_at desc, c.id desc""";

	private static final String ONE = "select * from (" + ALL + ") made where id = :id";

	private static final String STANDING = "select * from (" + ALL + """
			) made where counts and verdict <> 'WITHDRAWN' and source = :source and facet = :facet
				and (facet <> 'CONDITION' or coalesce(condition_id, value) = coalesce(
					(select f.condition_id from exowatch.former_condition f where f.former_id = :value), :value))""";

	private static final String NAME = """
			select c.name from exowatch.condition_tag c join exowatch.document d on d.id = c.document_id
			where d.source = :source and d.source_key = :key and c.condition_id = :value""";

	private final JdbcClient jdbc;

	public Decisions(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Adds one; what was decided before stays and counts no more.
	 * @return it as it is stored, or empty: there is no such live document
	 */
	public Optional<Decision> add(DocumentKey document, Decision decision) {
		return this.jdbc.sql(ADD)
			.param("facet", decision.facet())
			.param("value", decision.value())
			.param("name", decision.name())
			.param("verdict", decision.verdict())
			.param("by", decision.by())
			.param("at", Timestamp.from(decision.at()))
			.param("note", decision.note())
			.param("source", document.source().name())
			.param("key", document.key())
			.query((row, number) -> row.getLong(1))
			.optional()
			.map((id) -> this.jdbc.sql(ONE)
				.param("key", document.key())
				.param("id", id)
				.query(Decisions::decision)
				.single());
	}

	/** The name under which the rules found a condition in a document. */
	public Optional<String> name(DocumentKey document, String condition) {
		return this.jdbc.sql(NAME)
			.param("source", document.source().name())
			.param("key", document.key())
			.param("value", condition)
			.query(String.class)
			.optional();
	}

	/**
	 * The decision that counts about a document's condition, evidence type or role, if it
	 * was not withdrawn.
	 * @param facet CONDITION, EVIDENCE or ROLE
	 * @param condition its id, present or former; not looked at for the other facets
	 */
	public Optional<Decision> standing(DocumentKey document, String facet, String condition) {
		return this.jdbc.sql(STANDING)
			.param("source", document.source().name())
			.param("key", document.key())
			.param("facet", facet)
			.param("value", condition)
			.query(Decisions::decision)
			.optional();
	}

	/**
	 * All of them, the newest first.
	 * @param key of one document, or null: of all
	 */
	public List<Decision> list(@Nullable String key) {
		return this.jdbc.sql(ALL).param("key", key).query(Decisions::decision).list();
	}

	private static Decision decision(ResultSet row, int number) throws SQLException {
		return new Decision(row.getString("source_key"), row.getString("facet"), row.getString("value"),
				row.getString("condition_id"), row.getString("name"), row.getString("verdict"),
				row.getString("decided_by"), row.getTimestamp("decided_at").toInstant(), row.getString("note"),
				row.getBoolean("counts"));
	}

	/**
	 * A decision.
	 *
	 * @param key of the document
	 * @param facet CONDITION, EVIDENCE or ROLE
	 * @param value condition id, evidence type or role
	 * @param now id under which the vocabulary has the condition now, or null: the same
	 * @param name of the condition, if it was accepted
	 * @param verdict ACCEPTED, REJECTED or WITHDRAWN
	 * @param by who decided
	 * @param at when
	 * @param note why
	 * @param counts whether no newer one has taken its place
	 */
	public record Decision(String key, String facet, String value, @Nullable String now, @Nullable String name,
			String verdict, String by, Instant at, @Nullable String note, boolean counts) {

	}

}
