package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import org.exowatch.jobs.load.FileReport;
import org.exowatch.jobs.load.FileReport.Outcome;
import org.exowatch.jobs.load.FilesAt;
import org.exowatch.jobs.load.Loads;
import org.exowatch.jobs.settle.Retags;
import org.exowatch.store.PublishedFiles;
import org.exowatch.store.WriteCounts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads PubMed files into the database. */
@Command(name = "load", mixinStandardHelpOptions = true,
		description = "Loads PubMed XML files (.xml or .xml.gz) or folders of them into the database, or fetches PubMed's "
				+ "baseline and update files and loads those that are not loaded yet. Files named as PubMed names them "
				+ "are taken in the order of year and number, and an older file never overwrites a newer one's record.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch load pubmed26n0001.xml.gz   one file",
				"  exowatch load baseline/ updates/     every .xml and .xml.gz below",
				"  exowatch load --from https://ftp.ncbi.nlm.nih.gov/pubmed/updatefiles/",
				"  exowatch load --from https://ftp.ncbi.nlm.nih.gov/pubmed/ --drop   baseline and updates",
				"  exowatch load --from /mnt/pubmed     a mirror, checked against its .md5 files",
				"  exowatch load --defer baseline/      settle later, with retag",
				"  exowatch load --json results.xml     the counts as JSON", "",
				"A file that breaks off is committed up to the break and reported; the others still load (exit code 1).",
				"A server or a file of it that cannot be had is reported, too (exit code 3 if nothing else failed).",
				"Fetched files lie in DATA/pubmed. What was interrupted goes on where it stopped, fetching and loading." })
final class LoadCommand implements Callable<Integer> {

	/** More than these are counted. */
	private static final int MOST_LINES = 20;

	@ArgGroup(exclusive = true, multiplicity = "1")
	@SuppressWarnings("NullAway.Init")
	private What what;

	@Option(names = "--drop", description = "with --from: delete each fetched file once it is loaded")
	private boolean drop;

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
		return this.what.from.isEmpty() ? loadPaths() : loadFrom();
	}

	private int loadPaths() throws IOException {
		List<Path> files = Loads.files(this.what.paths);
		if (files.isEmpty()) {
			throw new UsageException("no .xml or .xml.gz file in " + this.what.paths);
		}
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			List<FileReport> reports = workspace.get(Loads.class).load(files, this.output.progress());
			settle(workspace, reports);
			print(reports, files.size());
			return exitCode(reports);
		}
	}

	private int loadFrom() throws IOException {
		List<FilesAt> places = places();
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			List<FileReport> reports = workspace.get(Loads.class).loadFrom(places, !this.drop, this.output.progress());
			settle(workspace, reports);
			print(reports, reports.size());
			if (!this.json) {
				FilesStatus.print(this.output.out(), new PublishedFiles(workspace.get(DataSource.class)).standing());
			}
			return exitCode(reports);
		}
	}

	private void settle(Workspace workspace, List<FileReport> reports) {
		if (!this.defer && !outcomes(reports).contains(Outcome.STOPPED)) {
			workspace.get(Retags.class).run(false, this.output.progress());
		}
	}

	private List<FilesAt> places() throws IOException {
		List<FilesAt> places = new ArrayList<>();
		for (String given : this.what.from) {
			try {
				FilesAt place = FilesAt.of(given);
				if (place.isEmptyFolder()) {
					throw new UsageException("--from " + given
							+ ": no file named as PubMed names them (pubmed26n0001.xml.gz) in this folder");
				}
				places.add(place);
			}
			catch (IllegalArgumentException ex) {
				throw new UsageException("--from " + ex.getMessage());
			}
		}
		return places;
	}

	private void print(List<FileReport> reports, int files) {
		if (this.json) {
			this.output.out().println(Json.page(reports));
			return;
		}
		List<FileReport> now = reports.stream().filter((report) -> report.outcome() != Outcome.LOADED_BEFORE).toList();
		WriteCounts sum = now.stream().map(FileReport::counts).reduce(WriteCounts.NONE, WriteCounts::plus);
		List<FileReport> failed = reports.stream().filter(LoadCommand::isFailed).toList();
		this.output.out()
			.printf("%d of %d files: %d new, %d changed, %d unchanged, %d older, %d deleted, %d quarantined%s%n",
					reports.size() - failed.size(), files, sum.added(), sum.changed(), sum.unchanged(), sum.older(),
					sum.deleted(), now.stream().mapToInt(FileReport::quarantined).sum(),
					(now.size() < reports.size()) ? "; " + (reports.size() - now.size()) + " loaded before" : "");
		failed.stream()
			.limit(MOST_LINES)
			.forEach((report) -> this.output.out()
				.printf("%s: %s: %s%n", (report.outcome() == Outcome.FAILED) ? "failed" : "not fetched", report.file(),
						report.reason()));
		if (failed.size() > MOST_LINES) {
			this.output.out().printf("and %d more%n", failed.size() - MOST_LINES);
		}
	}

	private static boolean isFailed(FileReport report) {
		return report.outcome() == Outcome.FAILED || report.outcome() == Outcome.NOT_FETCHED;
	}

	private static Set<Outcome> outcomes(List<FileReport> reports) {
		Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
		reports.forEach((report) -> outcomes.add(report.outcome()));
		return outcomes;
	}

	private static int exitCode(List<FileReport> reports) {
		Set<Outcome> outcomes = outcomes(reports);
		if (outcomes.contains(Outcome.STOPPED)) {
			return ExitCode.STOPPED;
		}
		if (outcomes.contains(Outcome.FAILED)) {
			return ExitCode.FAILED;
		}
		return outcomes.contains(Outcome.NOT_FETCHED) ? ExitCode.NOT_CHECKED : ExitCode.DONE;
	}

	/** One of both. */
	static final class What {

		@Option(names = "--from", paramLabel = "URL|DIR", arity = "1",
				description = "an https:// address that lists PubMed's files, the folder above baseline/ and "
						+ "updatefiles/, or a local mirror; may be given again")
		private List<String> from = new ArrayList<>();

		@Parameters(paramLabel = "PATH", arity = "1..*", description = "files or folders")
		private List<Path> paths = new ArrayList<>();

	}

}
