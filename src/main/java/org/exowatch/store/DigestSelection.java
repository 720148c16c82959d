package org.exowatch.store;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.document.DigestInput;
import org.exowatch.document.IsoWeek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Selects everything that a week's digest says. */
public final class DigestSelection {

	private final JdbcClient jdbc;

	private final CoverageRows coverage;

	private final TransactionTemplate snapshot;

	private final boolean several;

	public DigestSelection(DataSource dataSource) {
		this(dataSource, false);
	}

	private DigestSelection(DataSource dataSource, boolean several) {
		this.several = several;
		this.jdbc = JdbcClient.create(dataSource);
		this.coverage = new CoverageRows(dataSource);
		this.snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Selects several weeks on one connection: as of one time, a topic is gathered once.
	 * @param work is given what selects
	 */
	public static <T> T several(DataSource dataSource, Function<DigestSelection, T> work) {
		Connection connection = DataSourceUtils.getConnection(dataSource);
		try {
			DataSource single = new SingleConnectionDataSource(connection, true);
			T result = work.apply(new DigestSelection(single, true));
			TopicDocuments.forget(JdbcClient.create(single));
			return result;
		}
		finally {
			DataSourceUtils.releaseConnection(connection, dataSource);
		}
	}

	/**
	 * Selects in one consistent snapshot, outside of any transaction. Documents seen
	 * after {@code asOf} are left out; texts, memberships, statuses and decisions are
	 * those of then, tags are by the rules of now.
	 * @param spec the digest
	 * @param topic its topic
	 * @param feeds shown in the coverage line, in this order
	 * @param week reported
	 * @param asOf now; before the week's end it is a preview. The database keeps
	 * microseconds, and so does what is selected
	 */
	public DigestInput select(DigestSpec spec, Topic topic, List<Feed> feeds, IsoWeek week, Instant asOf) {
		Reported reported = new Reported(spec, week, asOf.truncatedTo(ChronoUnit.MICROS));
		return this.snapshot.execute((status) -> select(reported, topic, feeds));
	}

	private DigestInput select(Reported reported, Topic topic, List<Feed> feeds) {
		this.jdbc.sql("select set_config('exowatch.as_of', ?, true)")
			.param(reported.asOf().toString())
			.query(String.class)
			.single();
		this.jdbc.sql("select set_config('random_page_cost', '1.1', true)").query(String.class).single();
		TopicDocuments.gather(this.jdbc, reported);
		NoticeMarks.gather(this.jdbc, reported);
		ReportedCounts counts = new ReportedCounts(this.jdbc, reported);
		ReportedCounts.Late late = counts.late();
		DigestInput input = new DigestInput(topic.id(), topic.name(), reported.week(), reported.preview(),
				reported.asOf(), this.coverage.read(feeds, reported.asOf(), reported.week(), false),
				new ReportedPapers(this.jdbc, reported).read(), new ReportedNotices(this.jdbc, reported).read(),
				counts.conditions(), counts.history(), new ReportedClaims(this.jdbc, reported).read(topic.claims()),
				new ReportedChanges(this.jdbc, reported).read(), late.count(), counts.excluded(), counts.versions(),
				new ReportedFirstStudies(this.jdbc, reported).read(), late.papers());
		if (!this.several) {
			TopicDocuments.forget(this.jdbc);
		}
		return input;
	}

}
