package org.exowatch.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.database.TestDatabase;
import org.exowatch.document.Deletion;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Tagged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The migrated database of these tests, emptied, and short ways to write into it. */
final class StoreFixture {

	static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	/** Wednesday of 2026-W46. */
	static final Instant SEEN = Instant.parse("2026-11-11T08:00:00Z");

	static final String TOPIC = "exosome-therapy";

	static final Feed PUBMED = new Feed("pubmed", "PubMed", Feed.Kind.PUBMED_SEARCH, TOPIC, LocalDate.of(2026, 10, 1),
			List.of());

	private static @Nullable TestDatabase shared;

	final TestDatabase database = migrated();

	final DataSource dataSource = this.database.dataSource();

	final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	private final TransactionTemplate transaction = new TransactionTemplate(
			new JdbcTransactionManager(this.dataSource));

	StoreFixture() {
		String tables = text("select string_agg(oid::regclass::text, ', ') from pg_class where relkind = 'r'"
				+ " and relnamespace::regnamespace::text in ('exowatch', 'batch') and relname <> 'flyway_schema_history'");
		this.jdbc.sql("truncate " + tables).update();
	}

	private static synchronized TestDatabase migrated() {
		TestDatabase database = shared;
		if (database == null) {
			database = TestDatabase.migrated();
			shared = database;
		}
		return database;
	}

	static WriteContext context(Instant seenAt) {
		return new WriteContext(seenAt, false, null, "pubmed", seenAt.toEpochMilli(), NEW_YORK);
	}

	WriteCounts write(WriteContext context, Tagged... tagged) {
		return write(List.of(tagged), List.of(), context);
	}

	WriteCounts write(Tagged... tagged) {
		return write(context(SEEN), tagged);
	}

	WriteCounts delete(WriteContext context, String... pmids) {
		List<Deletion> deletions = List.of(pmids)
			.stream()
			.map((pmid) -> new Deletion(DocumentKey.pubmed(pmid)))
			.toList();
		return write(List.of(), deletions, context);
	}

	WriteCounts write(List<Tagged> tagged, List<Deletion> deletions, WriteContext context) {
		return inTransaction(() -> new Documents(this.dataSource).write(tagged, deletions, context));
	}

	<T> T inTransaction(Supplier<T> work) {
		return this.transaction.execute((status) -> work.get());
	}

	/** Links, statuses, full-text index. */
	Settlement.Settled settle(Instant at) {
		Topic topic = new Topic(TOPIC, "Exosome therapy", "", List.of(), List.of(), List.of(), List.of(), List.of());
		return inTransaction(() -> new Settlement(this.dataSource).settle(List.of(topic), null, at));
	}

	List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	@Nullable String text(String sql) {
		return this.jdbc.sql(sql).query(String.class).optional().orElse(null);
	}

	int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	/**
	 * Which transactions wrote the rows of the domain tables: changes when any is
	 * touched.
	 */
	String fingerprint() {
		StringBuilder seen = new StringBuilder();
		for (String table : List.of("document", "document_version", "identifier", "correction", "tagging",
				"condition_tag", "concern_tag", "claim_tag", "fact_tag", "membership", "link", "status_change",
				"search_text", "settlement")) {
			seen.append(table)
				.append('=')
				.append(text("select coalesce(string_agg(xmin || ' ' || ctid, ',' order by ctid), '') from exowatch."
						+ table))
				.append('\n');
		}
		return seen.toString();
	}

}
