package org.exowatch.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Schedule;
import org.exowatch.document.Coverage;
import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.Tagging;
import org.exowatch.jobs.Weeks;
import org.exowatch.jobs.serve.Due;
import org.exowatch.store.HostRequests;
import org.exowatch.store.PublishedFiles;
import org.exowatch.store.PublishedFiles.Standing;
import org.exowatch.store.StatusReport;
import org.exowatch.store.StatusReport.FeedStatus;
import org.exowatch.store.StatusReport.Run;
import org.exowatch.store.StatusReport.Status;
import org.exowatch.store.StoredConditions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how everything stands. */
@Command(name = "status", mixinStandardHelpOptions = true,
		description = "Per source: last checked, window, expected, received, lag, reconciliation; then runs and what is due.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch status", "  exowatch status --json | jq '.stored.feeds[].lagDays'" })
final class StatusCommand implements Callable<Integer> {

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() {
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			Catalog catalog = workspace.get(Catalog.class);
			Clock clock = workspace.get(Clock.class);
			Status status = new StatusReport(workspace.get(DataSource.class)).read(catalog.feeds(), Weeks.today(clock));
			Due due = workspace.get(Due.class);
			List<Scheduled> schedules = catalog.schedules()
				.stream()
				.map((schedule) -> Scheduled.of(schedule, due))
				.toList();
			Standing files = new PublishedFiles(workspace.get(DataSource.class)).standing();
			print(new Everything(status, schedules, files, hosts(workspace, status), VocabularyLines.active(catalog),
					new StoredConditions(workspace.get(DataSource.class))
						.outdated(workspace.get(Tagging.class).versions().condition())));
			return ExitCode.DONE;
		}
	}

	/** How much of its budget each host has used, where it has used any. */
	private static List<HostStatus> hosts(Workspace workspace, Status status) {
		HostRequests requests = new HostRequests(workspace.get(DataSource.class));
		LocalDate today = LocalDate.ofInstant(workspace.get(Clock.class).instant(), ZoneOffset.UTC);
		int toCome = status.feeds().stream().mapToInt(FeedStatus::toCome).sum();
		return workspace.get(ExowatchProperties.class)
			.client()
			.hosts()
			.entrySet()
			.stream()
			.map((host) -> new HostStatus(host.getKey(), requests.asked(host.getKey(), today), host.getValue().budget(),
					host.getKey().equals("www.fda.gov") ? toCome : 0))
			.filter((host) -> host.asked() > 0 || host.toCome() > 0)
			.sorted(Comparator.comparing(HostStatus::host))
			.toList();
	}

	private void print(Everything everything) {
		PrintWriter out = this.output.out();
		if (this.json) {
			out.println(Json.page(everything));
			return;
		}
		Status stored = everything.stored();
		out.printf("%d papers, %d FDA notices (%d on topic), %d deleted, %d quarantined, %d missing, %d digests%n",
				stored.papers(), stored.notices(), stored.onTopic(), stored.deleted(), stored.quarantined(),
				stored.missing(), stored.digests());
		if (stored.unsettled() > 0) {
			out.printf("%d documents are not settled: their links, statuses and full-text search are behind;"
					+ " 'exowatch retag' or the next nightly run catches up%n", stored.unsettled());
		}
		VocabularyLines.print(everything.vocabulary(), out);
		if (everything.olderTags() > 0) {
			out.printf(
					"%,d on-topic documents carry conditions of another vocabulary or older rules; 'exowatch retag' or "
							+ "the next nightly run brings them up to it%n",
					everything.olderTags());
		}
		out.println();
		out.printf("%-28s %-21s %-20s %-24s %9s %9s %5s%n", "source", "state", "last checked (UTC)", "window",
				"expected", "received", "lag");
		stored.feeds().forEach((feed) -> printFeed(out, feed));
		out.println();
		everything.hosts().forEach((host) -> out.println(host.inWords()));
		FilesStatus.print(out, everything.files());
		out.printf("last runs%n");
		stored.runs().forEach((run) -> printRun(out, run));
		out.printf("%nschedules%n");
		everything.schedules()
			.forEach((schedule) -> out.printf("  %-20s %-8s %s; next %s%n", schedule.id(), schedule.run(),
					schedule.due().isEmpty() ? "nothing due" : "DUE: " + schedule.due(), schedule.next()));
	}

	private static void printFeed(PrintWriter out, FeedStatus feed) {
		Coverage coverage = feed.coverage();
		out.printf("%-28s %-21s %-20s %-24s %9d %9d %5s%n", coverage.feed(), coverage.state(),
				(coverage.checkedAt() != null) ? coverage.checkedAt().toString().substring(0, 16) : "never",
				(coverage.from() != null) ? coverage.from() + ".." + coverage.to() : "-", coverage.expected(),
				coverage.received(), (feed.lagDays() != null) ? feed.lagDays() + " d" : "-");
		if (coverage.reason() != null) {
			out.println("    because: " + coverage.reason());
		}
		if (feed.toCome() > 0 && coverage.state() != Coverage.State.INCOMPLETE) {
			out.printf("    %,d pages still to come%n", feed.toCome());
		}
		if (!coverage.missing().isEmpty()) {
			out.println("    listed, not delivered: " + String.join(", ", coverage.missing()));
			feed.reasons().forEach((key, reason) -> out.println("      " + key + ": " + reason));
		}
		if (coverage.reconciled() != null) {
			out.println("    " + coverage.reconciled().inWords());
		}
	}

	private static void printRun(PrintWriter out, Run run) {
		out.printf("  %-9s %-10s %-20s %s%n", run.job(), run.status(),
				(run.startedAt() != null) ? run.startedAt().toString().substring(0, 16) : "-", run.parameters());
	}

	record Everything(Status stored, List<Scheduled> schedules, Standing files, List<HostStatus> hosts,
			VocabularyLines.Active vocabulary, long olderTags) {

	}

	/**
	 * How much a host was asked.
	 *
	 * @param host canonical name
	 * @param asked requests today (UTC)
	 * @param budget requests in a day at most
	 * @param toCome pages that are left for other nights
	 */
	record HostStatus(String host, int asked, int budget, int toCome) {

		String inWords() {
			String used = "%s: %,d of %,d requests of today (UTC) used".formatted(this.host, this.asked, this.budget);
			int nights = (this.toCome + this.budget - 1) / this.budget;
			return (this.toCome == 0) ? used : used + "; %,d pages still to come, at least %d %s".formatted(this.toCome,
					nights, (nights == 1) ? "night" : "nights");
		}

	}

	record Scheduled(String id, String run, String due, String next) {

		static Scheduled of(Schedule schedule, Due due) {
			return new Scheduled(schedule.id(), schedule.run().name(), due.of(schedule).orElse(""),
					due.next(schedule).toString());
		}

	}

}
