package org.exowatch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Source;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to documents since a time, as the database has recorded it. */
public final class DigestCauses {

	/**
	 * In the order in which they explain a difference. What a selection as of then leaves
	 * out in any case is no cause: documents that came later, decisions, deletions.
	 */
	private static final String EVENTS = """
			with asked as materialized (
				select d.* from exowatch.document d where d.id = any (:ids)
			)
			select source, source_key, cause, what from (
				select 2 as place, d.source, d.source_key, 'TEXT_CHANGED' as cause, 'its text changed on ' || v.replaced_at::date as what
				from asked d join exowatch.document_version v on v.document_id = d.id and v.replaced_at > :asOf
				union all
				select 3, d.source, d.source_key, 'RECORD_CHANGED',
					array_to_string(c.changed, ', ') || ' changed on ' || c.changed_at::date
				from asked d join exowatch.document_change c on c.document_id = d.id and c.changed_at > :asOf
				union all
				select 5, d.source, d.source_key, 'STATUS_CHANGED',
					'its status changed from ' || c.from_status || ' to ' || c.to_status || ' on ' || c.changed_at::date
				from asked d join exowatch.status_change c on c.document_id = d.id and c.changed_at > :asOf
				union all
				select 1, d.source, d.source_key, 'RULES_CHANGED',
					v.component || ' is tagged by ' || v.version || ', which the digest does not name'
				from asked d join exowatch.tagging t on t.document_id = d.id
				cross join lateral (values ('condition', t.condition_version), ('evidence', t.evidence_version),
					('role', t.role_version), ('key sentence', t.key_sentence_version), ('facts', t.fact_version)) v (component, version)
				where v.version <> '' and v.component || ' ' || v.version <> all (:versions)
				union all
				select 4, d.source, d.source_key, 'MEMBERSHIP',
					case when c.member then 'came to' else 'left' end || ' topic ' || c.topic || ' on ' || c.changed_at::date
				from asked d join exowatch.membership_change c on c.document_id = d.id and c.changed_at > :asOf
				union all
				select 6, d.source, d.source_key, 'LINKED',
					'linked (' || l.kind || ') with ' || case l.from_key when d.source_key then l.to_key else l.from_key end
						|| ' on ' || l.linked_at::date
				from asked d join exowatch.link l on l.linked_at > :asOf and ((l.from_source = d.source
					and l.from_key = d.source_key) or (l.to_source = d.source and l.to_key = d.source_key))) e
			order by place, source, source_key collate "C", what collate "C\"""";

	private static final String TAMPERED = """
			select d.source, d.source_key from exowatch.document d
			where d.id = any (:ids) and d.record_hash <> ''
				and d.text_hash <> encode(sha256(convert_to(d.title || chr(10) || d.body, 'UTF8')), 'hex')
			order by d.source, d.source_key collate "C\"""";

	private final JdbcClient jdbc;

	public DigestCauses(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * What happened to some documents.
	 * @param asOf since then
	 * @param versions {@code condition 3} and so on: rules that count as the same
	 */
	public Map<DocumentKey, List<Cause>> of(Collection<DocumentKey> keys, Instant asOf, Collection<String> versions) {
		Map<DocumentKey, List<Cause>> causes = new LinkedHashMap<>();
		events(ids(keys), asOf, versions).forEach(
				(event) -> causes.computeIfAbsent(event.document(), (key) -> new ArrayList<>()).add(event.cause()));
		return causes;
	}

	/**
	 * To how many documents, which belonged to the topic then or do now, something of
	 * each kind happened.
	 */
	public Map<String, Integer> ofTopic(String topic, Instant asOf, Collection<String> versions) {
		Long[] members = this.jdbc
			.sql("""
					select d.id from exowatch.document d join (
						select document_id from exowatch.membership where topic = :topic
						union select document_id from exowatch.membership_change where topic = :topic) m on m.document_id = d.id
					where d.first_seen <= :asOf""")
			.param("topic", topic)
			.param("asOf", Times.sql(asOf))
			.query((row, number) -> row.getLong(1))
			.list()
			.toArray(Long[]::new);
		Map<String, Set<DocumentKey>> documents = new LinkedHashMap<>();
		events(members, asOf, versions)
			.forEach((event) -> documents.computeIfAbsent(event.cause().kind(), (kind) -> new HashSet<>())
				.add(event.document()));
		Map<String, Integer> counts = new LinkedHashMap<>();
		documents.forEach((kind, some) -> counts.put(kind, some.size()));
		return counts;
	}

	/**
	 * Which documents did not belong to a topic then, as far as what is stored tells. Of
	 * those that a digest reported, the membership was taken away by other hands.
	 */
	public Set<DocumentKey> strangers(Collection<DocumentKey> keys, String topic, Instant asOf) {
		return Set.copyOf(this.jdbc
			.sql("""
					select d.source, d.source_key from exowatch.document d where d.id = any (:ids)
						and not coalesce((select not c.member from exowatch.membership_change c
								where c.document_id = d.id and c.topic = :topic and c.changed_at > :asOf order by c.number limit 1),
							exists (select from exowatch.membership m where m.document_id = d.id and m.topic = :topic))""")
			.param("ids", ids(keys))
			.param("topic", topic)
			.param("asOf", Times.sql(asOf))
			.query((row, number) -> new DocumentKey(Source.valueOf(row.getString(1)), row.getString(2)))
			.list());
	}

	/** Feeds that were asked since then: only that changes what is told of them. */
	public Set<String> checkedSince(Instant asOf) {
		return Set.copyOf(this.jdbc.sql("""
				select feed from exowatch.collect_run where ended_at > :asOf
				union select feed from exowatch.reconciliation where ended_at > :asOf""")
			.param("asOf", Times.sql(asOf))
			.query(String.class)
			.list());
	}

	/** Documents whose stored text is not the one that was stored with its hash. */
	public List<DocumentKey> tampered(Collection<DocumentKey> keys) {
		return this.jdbc.sql(TAMPERED)
			.param("ids", ids(keys))
			.query((row, number) -> new DocumentKey(Source.valueOf(row.getString(1)), row.getString(2)))
			.list();
	}

	private List<Event> events(Long[] ids, Instant asOf, Collection<String> versions) {
		return this.jdbc.sql(EVENTS)
			.param("ids", ids)
			.param("asOf", Times.sql(asOf))
			.param("versions", versions.toArray(String[]::new))
			.query((row, number) -> new Event(
					new DocumentKey(Source.valueOf(row.getString("source")), row.getString("source_key")),
					new Cause(row.getString("cause"), row.getString("what"))))
			.list();
	}

	private Long[] ids(Collection<DocumentKey> keys) {
		return this.jdbc.sql("""
				select d.id from exowatch.document d
				join unnest(:sources::text[], :keys::text[]) k (source, source_key) using (source, source_key)""")
			.param("sources", keys.stream().map((key) -> key.source().name()).toArray(String[]::new))
			.param("keys", keys.stream().map(DocumentKey::key).toArray(String[]::new))
			.query((row, number) -> row.getLong(1))
			.list()
			.toArray(Long[]::new);
	}

	private record Event(DocumentKey document, Cause cause) {

	}

	/**
	 * Something that happened.
	 *
	 * @param kind TEXT_CHANGED, RULES_CHANGED and so on
	 * @param what in words
	 */
	public record Cause(String kind, String what) {

	}

}
