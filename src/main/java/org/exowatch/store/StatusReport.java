package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.exowatch.catalog.Feed;
import org.exowatch.document.Coverage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code status} shows. */
public final class StatusReport {

	private static final String COUNTS = """
			select (select count(*) from exowatch.document where source = 'PUBMED') - gone.papers as papers,
				(select count(*) from exowatch.document where source = 'FDA') - gone.notices as notices,
				gone.papers + gone.notices as deleted,
				(select count(distinct m.document_id) from exowatch.membership m
					where not exists (select from exowatch.document d where d.id = m.document_id and d.state = 'DELETED'))
					as on_topic,
				(select count(*) from exowatch.document d
					where d.id > coalesce((select through from exowatch.settlement), 0))
					+ (select count(*) from exowatch.unsettled u
						where u.document_id <= coalesce((select through from exowatch.settlement), 0)) as unsettled,
				(select count(*) from exowatch.quarantine) as quarantined,
				(select count(*) from exowatch.missing_record where state <> 'RECEIVED') as missing,
				(select count(*) from exowatch.digest) as digests
			from (select count(*) filter (where source = 'PUBMED') as papers,
				count(*) filter (where source = 'FDA') as notices
				from exowatch.document where state = 'DELETED') gone""";

	private static final String RUNS = """
			select i.job_name, e.status, e.start_time, e.end_time, coalesce(e.exit_message, '') as message,
				coalesce((select string_agg(p.parameter_name || '=' || p.parameter_value, ' '
						order by p.parameter_name collate "C")
					from batch.batch_job_execution_params p
					where p.job_execution_id = e.job_execution_id and p.identifying = 'Y'), '') as parameters
			from batch.batch_job_execution e join batch.batch_job_instance i using (job_instance_id)
			order by e.job_execution_id desc limit 20""";

	private final JdbcClient jdbc;

	private final CoverageRows coverage;

	private final MissingRecords missing;

	private final RunLock lock;

	public StatusReport(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.coverage = new CoverageRows(dataSource);
		this.missing = new MissingRecords(dataSource);
		this.lock = new RunLock(dataSource);
	}

	/**
	 * Reads it.
	 * @param feeds in this order
	 * @param today the lag is counted up to here
	 */
	public Status read(List<Feed> feeds, LocalDate today) {
		List<FeedStatus> states = this.coverage.read(feeds, null, null, this.lock.isHeld())
			.stream()
			.map((row) -> state(row, today))
			.toList();
		return this.jdbc.sql(COUNTS)
			.query((row, number) -> new Status(states, runs(), row.getLong("papers"), row.getLong("notices"),
					row.getLong("deleted"), row.getLong("on_topic"), row.getLong("unsettled"),
					row.getLong("quarantined"), row.getLong("missing"), row.getLong("digests")))
			.single();
	}

	/** Documents that the last run of a feed listed and left for another night. */
	private int toCome(String feed) {
		return this.jdbc
			.sql("select pending from exowatch.collect_run where feed = ? order by day desc, attempt desc limit 1")
			.param(feed)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	private FeedStatus state(Coverage coverage, LocalDate today) {
		LocalDate through = coverage.completeThrough();
		Integer lag = (through != null) ? (int) Math.max(0, ChronoUnit.DAYS.between(through, today)) : null;
		return new FeedStatus(coverage, lag, this.missing.reasons(coverage.feed()), toCome(coverage.feed()));
	}

	private List<Run> runs() {
		return this.jdbc.sql(RUNS)
			.query((row, number) -> new Run(row.getString("job_name"), row.getString("parameters"),
					row.getString("status"), local(row, "start_time"), local(row, "end_time"),
					row.getString("message").lines().findFirst().orElse("")))
			.list();
	}

	/** Spring Batch writes the time of the machine, without zone. */
	private static @Nullable Instant local(ResultSet row, String column) throws SQLException {
		LocalDateTime time = row.getObject(column, LocalDateTime.class);
		return (time != null) ? time.atZone(ZoneId.systemDefault()).toInstant() : null;
	}

	/**
	 * The state of everything.
	 *
	 * @param feeds one entry a feed
	 * @param runs the last 20 batch executions, newest first
	 * @param papers live articles
	 * @param notices live notices
	 * @param deleted tombstones
	 * @param onTopic live documents of any topic
	 * @param unsettled documents whose links, status and full-text index are behind
	 * @param quarantined parts
	 * @param missing records that sources listed and did not deliver
	 * @param digests frozen
	 */
	public record Status(List<FeedStatus> feeds, List<Run> runs, long papers, long notices, long deleted, long onTopic,
			long unsettled, long quarantined, long missing, long digests) {

	}

	/**
	 * A feed.
	 *
	 * @param coverage of its last run
	 * @param lagDays from the watermark to today, or null: never received in full
	 * @param reasons why missing records were refused, by key, where the source said so
	 * @param toCome documents that were listed and left for another night
	 */
	public record FeedStatus(Coverage coverage, @Nullable Integer lagDays, Map<String, String> reasons, int toCome) {

	}

	/**
	 * A batch execution.
	 *
	 * @param job name
	 * @param parameters identifying ones: {@code day=2026-11-22 feed=pubmed}
	 * @param status of Spring Batch
	 * @param startedAt or null: not yet
	 * @param endedAt or null: not yet
	 * @param message first line of the exit description, may be empty
	 */
	public record Run(String job, String parameters, String status, @Nullable Instant startedAt,
			@Nullable Instant endedAt, String message) {

	}

}
