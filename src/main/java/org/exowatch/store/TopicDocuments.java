package org.exowatch.store;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The temporary tables {@code topic_document}, what a topic has as of a time, up to the
 * end of the reported week, and {@code topic_condition}, the conditions of these.
 * {@code counted} are papers that count: live, not retracted, no superseded preprint, no
 * notice of a correction. {@code shown} are those and retracted ones. {@code older} was
 * not new when it was first seen, as its date says; a notice without a date is new but
 * for those that a load or the first reading of its source brings. What a load adds to
 * earlier weeks is told as that. Documents are reached by an array of keys, so that the
 * time does not grow with what is off topic: a join would read all tags at once. What is
 * gathered as of a time serves all weeks of one connection.
 */
final class TopicDocuments {

	/** An item older than so many days when it was first seen is not new. */
	private static final int OLD_DAYS = 60;

	private static final String GATHER = """
			create temporary table gathered_document as
			select d.*, coalesce((d.first_seen at time zone %3$s)::date - case when d.source = 'FDA'
					then coalesce(d.entered, d.published) when not d.backfill then d.entered end > %4$d,
					d.source = 'FDA' and d.backfill) as older,
				d.live and not d.superseded and d.evidence <> 'CORRECTION' and d.source = 'PUBMED' as shown,
				d.live and not d.superseded and d.evidence <> 'CORRECTION' and d.source = 'PUBMED'
					and d.status <> 'RETRACTED' as counted
			from (select d.id, d.source, d.source_key, d.report_week, d.first_seen, d.entered, d.published, d.backfill,
					d.text_changed_at, d.preprint, d.status_notice, t.evidence, t.level, t.subject, t.disagreement,
					t.key_start, t.key_end, t.condition_version, t.evidence_version, t.role_version,
					t.key_sentence_version, t.fact_version, t.role, t.role in ('THERAPEUTIC', 'DELIVERY') as therapy,
					d.state = 'LIVE' as live, d.status,
					coalesce((select not exists (select from exowatch.link l where l.from_source = d.source
							and l.from_key = d.source_key and l.to_key = d.superseded_by and l.linked_at > %1$s)
						from exowatch.document a where a.source = d.source and a.source_key = d.superseded_by
							and a.first_seen <= %1$s limit 1), false) as superseded
				from exowatch.document_then d join exowatch.effective_tagging t on t.document_id = d.id
				where d.id = any (array(select m.document_id from exowatch.membership_then m where m.topic = %2$s))
					and t.document_id = any (array(select m.document_id from exowatch.membership_then m where m.topic = %2$s))
				offset 0) d""";

	private static final String CONDITIONS = """
			create temporary table gathered_condition as
			select c.document_id, c.ordinal, c.condition_id, c.name, c.focus, c.assertion
			from exowatch.effective_condition c where c.document_id = any (array(select t.id from gathered_document t))""";

	private TopicDocuments() {
	}

	static void gather(JdbcClient jdbc, Reported reported) {
		String key = reported.spec().topic() + " " + reported.spec().zone() + " " + reported.asOf();
		if (!key.equals(gathered(jdbc))) {
			gatherAll(jdbc, reported, key);
		}
		drop(jdbc, "topic_document", "topic_condition");
		String monday = literal(reported.monday().toString());
		jdbc.sql("create temporary table topic_document on commit drop as select * from gathered_document"
				+ " where report_week <= " + monday + "::date")
			.update();
		jdbc.sql("create index on topic_document (id)").update();
		jdbc.sql("analyze topic_document").update();
		jdbc.sql("create temporary table topic_condition on commit drop as select c.* from gathered_condition c"
				+ " where c.document_id in (select id from topic_document)")
			.update();
		jdbc.sql("create index on topic_condition (document_id)").update();
		jdbc.sql("analyze topic_condition").update();
	}

	/** What this connection has gathered before: as of a time it does not change. */
	private static @Nullable String gathered(JdbcClient jdbc) {
		return jdbc.sql("select obj_description(to_regclass('pg_temp.gathered_condition'), 'pg_class')")
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
	}

	private static void gatherAll(JdbcClient jdbc, Reported reported, String key) {
		drop(jdbc, "gathered_document", "gathered_condition");
		nestedLoops(jdbc, false);
		jdbc.sql(GATHER.formatted(literal(reported.asOf().toString()) + "::timestamptz",
				literal(reported.spec().topic()), literal(reported.spec().zone().getId()), OLD_DAYS))
			.update();
		jdbc.sql("analyze gathered_document").update();
		jdbc.sql(CONDITIONS).update();
		jdbc.sql("comment on table gathered_condition is " + literal(key)).update();
		jdbc.sql("analyze gathered_condition").update();
		nestedLoops(jdbc, true);
	}

	/** Leaves nothing behind on a connection that others use next. */
	static void forget(JdbcClient jdbc) {
		drop(jdbc, "gathered_document", "gathered_condition");
	}

	private static void drop(JdbcClient jdbc, String... tables) {
		for (String table : tables) {
			jdbc.sql("drop table if exists pg_temp." + table).update();
		}
	}

	/** How long an array is, the planner does not know: it takes ten for thousands. */
	private static void nestedLoops(JdbcClient jdbc, boolean allowed) {
		jdbc.sql("select set_config('enable_nestloop', ?, true)")
			.param(Boolean.toString(allowed))
			.query(String.class)
			.single();
	}

	/** CREATE TABLE AS takes no parameters. */
	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

}
