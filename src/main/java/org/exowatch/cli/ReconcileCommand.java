package org.exowatch.cli;

import java.time.Clock;
import java.util.concurrent.Callable;

import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.Weeks;
import org.exowatch.jobs.reconcile.ReconcileReport;
import org.exowatch.jobs.reconcile.Reconciles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that nothing is missing, or fetches it. */
@Command(name = "reconcile", mixinStandardHelpOptions = true,
		description = "Lists every PMID that PubMed has for each feed since its first day, compares them with the database, "
				+ "fetches what is missing and notes the difference; status and the digest show it.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch reconcile", "  exowatch reconcile --feed pubmed-exosome-therapy",
				"  exowatch query completeness     which PMIDs differed, and what became of them" })
final class ReconcileCommand implements Callable<Integer> {

	@Option(names = "--feed", paramLabel = "ID", description = "only this feed (default: every feed of PubMed)")
	private @Nullable String feed;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() {
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			ReconcileReport report = run(workspace);
			if (this.json) {
				this.output.out().println(Json.page(report));
			}
			else {
				report.feeds().forEach((one) -> this.output.out().printf("%-28s %s%n", one.feed(), one.inWords()));
			}
			return exitCode(report);
		}
	}

	private ReconcileReport run(Workspace workspace) {
		try {
			return workspace.get(Reconciles.class)
				.run(Weeks.today(workspace.get(Clock.class)), this.feed, this.output.progress());
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	private static int exitCode(ReconcileReport report) {
		if (report.any(Outcome.STOPPED)) {
			return ExitCode.STOPPED;
		}
		if (report.any(Outcome.FAILED)) {
			return ExitCode.FAILED;
		}
		return report.any(Outcome.NOT_CHECKED) ? ExitCode.NOT_CHECKED : ExitCode.DONE;
	}

}
