package org.exowatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.exowatch.jobs.load.FileReport;
import org.exowatch.jobs.load.FileReport.Outcome;
import org.exowatch.jobs.load.Loads;
import org.exowatch.jobs.settle.Retags;
import org.exowatch.store.WriteCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads PubMed files into the database. */
@Command(name = "load", mixinStandardHelpOptions = true,
		description = "Loads PubMed XML files (.xml or .xml.gz) or folders of them into the database.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch load pubmed26n0001.xml.gz   one file",
				"  exowatch load baseline/ updates/     every .xml and .xml.gz below, by name",
				"  exowatch load --json results.xml     the counts as JSON",
				"  exowatch load --defer baseline/      settle later, with retag", "",
				"A file that breaks off is committed up to the break and reported; the others still load (exit code 1)." })
final class LoadCommand implements Callable<Integer> {

	@Parameters(paramLabel = "PATH", arity = "1..*", description = "files or folders")
	private List<Path> paths = List.of();

	@Option(names = "--defer",
			description = "leave links, statuses and the full-text index to the next load, 'retag' or 'nightly'")
	private boolean defer;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() throws Exception {
		List<Path> files = Loads.files(this.paths);
		if (files.isEmpty()) {
			throw new UsageException("no .xml or .xml.gz file in " + this.paths);
		}
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			List<FileReport> reports = workspace.get(Loads.class).load(files, this.output.progress());
			if (!this.defer && !stopped(reports)) {
				workspace.get(Retags.class).run(false, this.output.progress());
			}
			print(reports, files.size());
			return exitCode(reports);
		}
	}

	private void print(List<FileReport> reports, int files) {
		if (this.json) {
			this.output.out().println(Json.page(reports));
			return;
		}
		WriteCounts sum = reports.stream().map(FileReport::counts).reduce(WriteCounts.NONE, WriteCounts::plus);
		long failed = reports.stream().filter((report) -> report.outcome() == Outcome.FAILED).count();
		this.output.out()
			.printf("%d of %d files: %d new, %d changed, %d unchanged, %d older, %d deleted, %d quarantined%n",
					reports.size() - failed, files, sum.added(), sum.changed(), sum.unchanged(), sum.older(),
					sum.deleted(), reports.stream().mapToInt(FileReport::quarantined).sum());
		reports.stream()
			.filter((report) -> report.outcome() == Outcome.FAILED)
			.forEach((report) -> this.output.out().printf("failed: %s: %s%n", report.file(), report.reason()));
	}

	private static boolean stopped(List<FileReport> reports) {
		return reports.stream().anyMatch((report) -> report.outcome() == Outcome.STOPPED);
	}

	private static int exitCode(List<FileReport> reports) {
		if (stopped(reports)) {
			return ExitCode.STOPPED;
		}
		return reports.stream().anyMatch((report) -> report.outcome() == Outcome.FAILED) ? ExitCode.FAILED
				: ExitCode.DONE;
	}

}
