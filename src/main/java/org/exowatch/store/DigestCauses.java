package org.exowatch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Source;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to documents since a time, as the database has recorded it. */
public final class DigestCauses {

	/** In the order in which they explain a difference. */
	private static final String EVENTS = """
			with asked as materialized (
				select d.* from exowatch.document d where d.id = any (:ids)
			)
			select source, source_key, cause, what from (
				select 8 as place, d.source, d.source_key, 'ADDED_LATE' as cause, 'first seen on ' || d.first_seen::date as what
				from asked d where d.first_seen > :asOf
				union all
				select 2, d.source, d.source_key, 'TEXT_CHANGED', 'its text changed on ' || v.replaced_at::date
				from asked d join exowatch.document_version v on v.document_id = d.id and v.replaced_at > :asOf
				union all
				select 3, d.source, d.source_key, 'RECORD_CHANGED',
					array_to_string(c.changed, ', ') || ' changed on ' || c.changed_at::date
				from asked d join exowatch.document_change c on c.document_id = d.id and c.changed_at > :asOf
				union all
				select 5, d.source, d.source_key, case c.to_status when 'DELETED' then 'DELETED' else 'STATUS_CHANGED' end,
					'its status changed from ' || c.from_status || ' to ' || c.to_status || ' on ' || c.changed_at::date
				from asked d join exowatch.status_change c on c.document_id = d.id and c.changed_at > :asOf
				union all
				select 6, d.source, d.source_key, 'DECISION',
					c.facet || ' ' || c.value || ' ' || c.verdict || ' by ' || c.decided_by || ' on ' || c.decided_at::date
				from asked d join exowatch.decision c on c.document_id = d.id and c.decided_at > :asOf
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
				select 7, d.source, d.source_key, 'LINKED',
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

	/** How many things of each kind happened to documents that the topic had then. */
	public Map<String, Integer> ofTopic(String topic, Instant asOf, Collection<String> versions) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		Long[] members = this.jdbc
			.sql("""
					select distinct m.document_id from exowatch.membership m join exowatch.document d on d.id = m.document_id
					where m.topic = ? and d.first_seen <= ?""")
			.params(topic, Times.sql(asOf))
			.query((row, number) -> row.getLong(1))
			.list()
			.toArray(Long[]::new);
		events(members, asOf, versions).forEach((event) -> counts.merge(event.cause().kind(), 1, Integer::sum));
		return counts;
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
