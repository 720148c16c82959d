package org.exowatch.store;

import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Multiplies what a database for measuring holds: copies of every row under new ids and
 * PMIDs, with the DOIs, the number at the end of the title and the statements that go
 * with them. They are to be settled like everything that came.
 */
public final class MadeCopies {

	/** As most of PubMed: of a database for nights. */
	private static final int ON_TOPIC = 50;

	private static final List<String> COPY = List.of(
			"""
					insert into exowatch.document (id, source, source_key, notice_kind, title, body, sections, text_hash, record_hash,
						details, version, revised, source_order, origin, entered, published, first_seen, report_week, backfill, state,
						preprint, retracted_publication)
					select id + :step, source, source_key::bigint + :step, notice_kind, t.title, body, sections,
						encode(sha256(convert_to(t.title || chr(10) || body, 'UTF8')), 'hex'), record_hash,
						details, version, revised, source_order, origin, entered, published, first_seen,
						report_week - 7 * (:shift * :round % 500)::integer, backfill, state, preprint, retracted_publication
					from exowatch.document d, lateral (select regexp_replace(d.title, '[0-9]+\\]$', '')
						|| (substring(d.title from '([0-9]+)\\]$')::bigint + :step) || ']' as title) t
					where id <= :base""",
			"""
					insert into exowatch.identifier
					select i.document_id + :step, i.ordinal, i.type, replace(i.value, d.source_key,
						(d.source_key::bigint + :step)::text)
					from exowatch.identifier i join exowatch.document d on d.id = i.document_id where d.id <= :base""",
			"""
					insert into exowatch.correction
					select document_id + :step, ordinal, ref_type, (pmid::bigint + :step)::text, doi
					from exowatch.correction where document_id <= :base""",
			"""
					insert into exowatch.tagging (document_id, text_hash, tags_hash, condition_version, evidence_version,
						role_version, key_sentence_version, fact_version, evidence, designs, subject, level, tier, role,
						evidence_because, role_because, disagreement, key_start, key_end, key_because)
					select g.document_id + :step, d.text_hash, tags_hash, condition_version, evidence_version, role_version,
						key_sentence_version, fact_version, evidence, designs, subject, level, tier, role, evidence_because,
						role_because, disagreement, key_start, key_end, key_because
					from exowatch.tagging g join exowatch.document d on d.id = g.document_id + :step
					where g.document_id <= :base""",
			"""
					insert into exowatch.condition_tag (document_id, ordinal, condition_id, name, focus, assertion, tier, found_by,
						rule, mentions, because)
					select document_id + :step, ordinal, condition_id, name, focus, assertion, tier, found_by, rule, mentions,
						because
					from exowatch.condition_tag where document_id <= :base""",
			"""
					insert into exowatch.fact_tag
					select document_id + :step, ordinal, kind, value, fact_start, fact_end, sentence_start, sentence_end, rule
					from exowatch.fact_tag where document_id <= :base""",
			"""
					insert into exowatch.membership (document_id, topic, basis, reason)
					select document_id + :step, topic, basis, reason from exowatch.membership
					where document_id <= :base and :round % :onTopic = 0""");

	private static final String OTHERS = """
			select count(*) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	public MadeCopies(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
	}

	/**
	 * Copies everything, PubMed records loaded into an empty database, so many times: one
	 * copy in fifty belongs to a topic, each is a week older.
	 * @return how many documents there are now
	 */
	public long multiply(int times) {
		return multiply(times, ON_TOPIC, 1);
	}

	/**
	 * Copies everything so many times.
	 * @param onTopic of so many copies one keeps its topics; 1: all
	 * @param shift by so many weeks each copy is older than the one before
	 * @return how many documents there are now
	 */
	public long multiply(int times, int onTopic, int shift) {
		long base = number("select max(id) from exowatch.document");
		for (int round = 1; round < times; round++) {
			copy(base, round, onTopic, shift);
		}
		this.jdbc.query("select setval('exowatch.document_seq', (select max(id) from exowatch.document))",
				(row, number) -> row.getLong(1));
		return number("select count(*) from exowatch.document");
	}

	/**
	 * Spreads what there is over weeks, and lets every tenth document belong to its
	 * topics and the others to none.
	 * @param last Monday of the last week
	 */
	public void spread(LocalDate last, int weeks) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("update exowatch.document set report_week = ?::date - 7 * (id / 10 % ?)::integer",
					last.toString(), weeks);
			this.jdbc.update("delete from exowatch.membership where document_id % 10 <> 0");
		});
	}

	/**
	 * Reads every document of any topic, one after the other: something to compare with.
	 */
	public long readTopics() {
		return number("""
				select sum(length(d.title) + length(d.body)) from exowatch.document d
				where exists (select from exowatch.membership m where m.document_id = d.id)""");
	}

	/** As autovacuum leaves a database that has been up for a while. */
	public void tidy() {
		this.jdbc.execute("vacuum (analyze)");
	}

	/**
	 * What the server has done; waits for other connections to end, which tell it at
	 * their end.
	 */
	public Work work() {
		for (int i = 0; i < 100 && number(OTHERS) > 0; i++) {
			this.jdbc.query("select pg_sleep(0.05)", (row) -> {
			});
		}
		return new Work(number("select blks_hit + blks_read from pg_stat_database where datname = current_database()"),
				number("select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables where schemaname = 'exowatch'"));
	}

	private void copy(long base, int round, int onTopic, int shift) {
		this.transaction.executeWithoutResult(
				(status) -> COPY.forEach((sql) -> this.jdbc.update(sql.replace(":step", Long.toString(base * round))
					.replace(":base", Long.toString(base))
					.replace(":round", Integer.toString(round))
					.replace(":onTopic", Integer.toString(onTopic))
					.replace(":shift", Integer.toString(shift)))));
	}

	private long number(String sql) {
		Long number = this.jdbc.queryForObject(sql, (row, place) -> row.getLong(1));
		return (number != null) ? number : 0;
	}

	/**
	 * What the server has done so far.
	 *
	 * @param pages asked for, in memory or not
	 * @param scannedRows read by sequential scans of the domain tables
	 */
	public record Work(long pages, long scannedRows) {

	}

}
