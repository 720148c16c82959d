package org.exowatch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.digest.DigestReport;
import org.exowatch.jobs.load.FileReport;
import org.exowatch.jobs.nightly.NightlyReport;
import org.exowatch.jobs.nightly.NightlyReport.FeedOutcome;
import org.exowatch.jobs.reconcile.ReconcileReport;
import org.exowatch.store.Queries;
import org.exowatch.store.Queries.Table;
import org.jspecify.annotations.Nullable;

/** What the demo tells on the way and at its end. */
final class DemoSummary {

	private final Map<String, Integer> notChecked = new TreeMap<>();

	private final List<DigestReport> digests = new ArrayList<>();

	private String reconciled = "";

	private int nights;

	/** A line for a night that was not as every night. */
	@Nullable String add(NightlyReport report) {
		this.nights++;
		List<FeedOutcome> odd = report.feeds()
			.stream()
			.filter((feed) -> feed.outcome() == Outcome.NOT_CHECKED || feed.outcome() == Outcome.FAILED)
			.toList();
		odd.forEach((feed) -> this.notChecked.merge(feed.coverage().feed(), 1, Integer::sum));
		return odd.isEmpty() ? null
				: "%s: %d of %d sources not checked, because: %s".formatted(report.day(), odd.size(),
						report.feeds().size(),
						Objects.requireNonNullElse(odd.get(0).coverage().reason(), odd.get(0).inWords()));
	}

	String add(List<FileReport> files) {
		return files.stream()
			.map((file) -> "loaded %s: %d records, %d deleted".formatted(Path.of(file.file()).getFileName(),
					file.parts(), file.counts().deleted()))
			.collect(Collectors.joining("; "));
	}

	String add(ReconcileReport report) {
		this.reconciled = report.feeds()
			.stream()
			.map(ReconcileReport.FeedOutcome::inWords)
			.collect(Collectors.joining("; "));
		return this.reconciled;
	}

	String addDigests(List<DigestReport> reports) {
		this.digests.addAll(reports);
		return reports.stream()
			.map((report) -> "digest of " + report.week() + ": " + report.inWords())
			.collect(Collectors.joining("; "));
	}

	/** The short summary at the end. */
	void print(Workspace workspace, PrintWriter out, Path folder) {
		Queries queries = new Queries(workspace.get(DataSource.class));
		out.printf("%nThe demo has played %d nights and %d digests. All samples are invented.%n%n", this.nights,
				this.digests.size());
		out.println("What came from which source");
		rows(queries, """
				select case source when 'PUBMED' then 'PubMed papers' else 'FDA notices' end, count(distinct source_key)
				from analysis.tagged_document group by 1 order by 1 desc""", out);
		if (!this.notChecked.isEmpty()) {
			out.println("  not checked on one night, because the site refused, and caught up on the next: "
					+ String.join(", ", this.notChecked.keySet()));
		}
		out.println("  with PubMed " + this.reconciled);
		out.println("What was tagged");
		rows(queries,
				"""
						select 'with a condition', count(distinct source_key) from analysis.tagged_document
						where condition_id is not null
						union all
						select 'vesicles as therapy', count(distinct source_key) from analysis.tagged_document
						where vesicle_role in ('THERAPEUTIC', 'DELIVERY')
						union all
						(select lower(replace(evidence_type, '_', ' ')), count(distinct source_key) from analysis.tagged_document
						where evidence_type is not null group by evidence_type order by 2 desc, evidence_type collate "C")""",
				out);
		DigestReport newest = this.digests.get(this.digests.size() - 1);
		out.println("The newest digest");
		newest.files().forEach((file) -> out.println("  " + file));
		out.println("What to type next");
		out.printf("  java -jar target/exowatch.jar status --data %s%n", folder);
		out.printf("  java -jar target/exowatch.jar query --data %s evidence-map%n", folder);
		out.println("  java -jar target/exowatch.jar nightly       the real thing, from today on");
	}

	private static void rows(Queries queries, String sql, PrintWriter out) {
		Table table = queries.run(sql);
		table.rows().forEach((row) -> out.printf("  %-28s %s%n", row.get(0), row.get(1)));
	}

}
