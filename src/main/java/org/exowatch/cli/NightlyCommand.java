package org.exowatch.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.Weeks;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.nightly.NightlyReport;
import org.exowatch.jobs.nightly.NightlyReport.FeedOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a night. */
@Command(name = "nightly", mixinStandardHelpOptions = true,
		description = "Collects every feed, each for itself, then settles links, statuses and tags.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch nightly                     tonight; a second time starts only what did not complete",
				"  exowatch nightly --date 2026-11-20   a night that was missed",
				"  exowatch nightly --again             everything once more; unchanged sources change no row" })
final class NightlyCommand implements Callable<Integer> {

	@Option(names = "--date", paramLabel = "DAY", description = "the day it runs for (default: today, US Eastern)")
	private @Nullable LocalDate date;

	@Option(names = "--again", description = "a new attempt, of feeds that completed too")
	private boolean again;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() {
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			LocalDate today = Weeks.today(workspace.get(Clock.class));
			LocalDate day = (this.date != null) ? this.date : today;
			if (day.isAfter(today)) {
				throw new UsageException("--date " + day + " is in the future; today is " + today + " (US Eastern)");
			}
			NightlyReport report = workspace.get(Nightly.class).run(day, this.again, this.output.progress());
			print(report);
			return exitCode(report);
		}
	}

	private void print(NightlyReport report) {
		if (this.json) {
			this.output.out().println(Json.page(report));
			return;
		}
		this.output.out().printf("night of %s, attempt %d%n", report.day(), report.attempt());
		for (FeedOutcome feed : report.feeds()) {
			this.output.out().printf("  %-28s %s%n", feed.coverage().feed(), feed.inWords());
		}
		this.output.out().printf("  %-28s %s%n", "links, statuses, tags", report.settled());
	}

	static int exitCode(NightlyReport report) {
		if (report.any(Outcome.STOPPED)) {
			return ExitCode.STOPPED;
		}
		if (report.any(Outcome.FAILED)) {
			return ExitCode.FAILED;
		}
		return report.any(Outcome.NOT_CHECKED) ? ExitCode.NOT_CHECKED : ExitCode.DONE;
	}

}
