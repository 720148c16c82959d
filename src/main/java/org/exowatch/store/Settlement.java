package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.exowatch.catalog.Topic;
import org.exowatch.document.NoticeName;
import org.exowatch.document.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes links, statuses and the full-text index of what came or changed since the last
 * time; what a whole database would give is the same. A second time changes no row.
 */
public final class Settlement {

	/** A new one settles everything again, once. */
	static final String RULES = "2";

	/** Topics by the index, not by reading every membership. */
	private static final String DROP_MEMBERSHIPS = """
			with recursive stored (topic) as (
				select min(topic) from exowatch.membership
				union all
				select (select min(m.topic) from exowatch.membership m where m.topic > s.topic) from stored s
				where s.topic is not null
			), gone as (
				delete from exowatch.membership m using stored s
				where m.topic = s.topic and s.topic <> all (:topics) returning m.document_id
			), noted as (
				insert into exowatch.unsettled (document_id, record, dois)
				select distinct document_id, false, '{}'::text[] from gone on conflict do nothing
			)
			select count(*) from gone""";

	private static final String DONE = """
			insert into exowatch.settlement as s (through, rules, tag_versions, name_rules, settled_at)
			values (coalesce((select max(id) from exowatch.document), 0), :rules, :versions, :names, :at)
			on conflict (one) do update set through = excluded.through, rules = excluded.rules,
				tag_versions = coalesce(excluded.tag_versions, s.tag_versions), name_rules = excluded.name_rules,
				settled_at = excluded.settled_at
			where (s.through, s.rules, s.tag_versions, s.name_rules) is distinct from (excluded.through,
				excluded.rules, coalesce(excluded.tag_versions, s.tag_versions), excluded.name_rules)""";

	private final JdbcClient jdbc;

	private final NoticeNames names;

	public Settlement(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.names = new NoticeNames(new JdbcTemplate(dataSource));
	}

	/**
	 * Settles in the caller's transaction, by keys and indexes (what a night asks for was
	 * written just before, and lies in memory), while nobody else writes documents.
	 * @param topics that exist; memberships of others are dropped
	 * @param tagged versions that every stored on-topic document is tagged with, or null:
	 * not known
	 * @param at the time of every change
	 */
	public Settled settle(List<Topic> topics, Tags.@Nullable TagVersions tagged, Instant at) {
		this.jdbc.sql("select set_config('random_page_cost', '1.1', true)").query(String.class).single();
		int memberships = memberships(topics);
		this.names.refresh();
		SettlementScope scope = new SettlementScope(this.jdbc);
		scope.open(through());
		scope.noteTitles();
		new TitleCues(this.jdbc).note();
		int texts = new SearchTexts(this.jdbc).refresh();
		scope.noteTitles();
		scope.touch();
		SettledLinks links = new SettledLinks(this.jdbc);
		SettledStatuses statuses = new SettledStatuses(this.jdbc);
		links.derive(Times.sql(at));
		statuses.gather();
		Settled settled = new Settled(links.remove(), links.add(), statuses.update(Times.sql(at)), memberships, texts);
		done(tagged, at);
		return settled;
	}

	private int memberships(List<Topic> topics) {
		return this.jdbc.sql(DROP_MEMBERSHIPS)
			.param("topics", topics.stream().map(Topic::id).toArray(String[]::new))
			.query(Integer.class)
			.single();
	}

	/** 0 when everything is to be settled. */
	private long through() {
		return this.jdbc.sql("select through from exowatch.settlement where rules = ?")
			.param(RULES)
			.query((row, number) -> row.getLong(1))
			.optional()
			.orElse(0L);
	}

	private void done(Tags.@Nullable TagVersions tagged, Instant at) {
		this.jdbc.sql("delete from exowatch.unsettled").update();
		this.jdbc.sql(DONE)
			.param("rules", RULES)
			.param("versions", (tagged != null) ? Retagging.text(tagged) : null)
			.param("names", NoticeName.RULES)
			.param("at", Times.sql(at))
			.update();
	}

	/**
	 * What changed.
	 *
	 * @param linksRemoved links that no record states any more
	 * @param linksAdded new links
	 * @param statuses documents whose status, or what it rests on, changed
	 * @param membershipsRemoved of topics that are gone
	 * @param texts indexed for full-text search, or dropped from it
	 */
	public record Settled(int linksRemoved, int linksAdded, int statuses, int membershipsRemoved, int texts) {

	}

}
