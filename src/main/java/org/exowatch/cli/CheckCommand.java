package org.exowatch.cli;

import org.exowatch.parse.Parsers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Catalogs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads all of {@code jobs/} and names every fault with its file, line and repair. */
@Command(name = "check", mixinStandardHelpOptions = true,
		description = "Checks all of jobs/: well, or every fault with file:line and the repair.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch check                 the folder ./jobs, or the defaults if there is none",
				"  exowatch check --jobs my-jobs  another folder" })
final class CheckCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--jobs", paramLabel = "DIR", description = "the folder to check (default: ./jobs if it is there)")
	private @Nullable Path jobs;

	@Override
	public Integer call() throws Exception {
		Path folder = WorkspaceOptions.jobsFolder(this.jobs);
		Catalog catalog = Catalogs.load(folder, Parsers.names());
		PrintWriter out = this.spec.commandLine().getOut();
		out.printf("%s: well. %d feeds, %d topics, %d digests, %d schedules, %d conditions.%n",
				(folder != null) ? folder : "the defaults of the jar", catalog.feeds().size(), catalog.topics().size(),
				catalog.digests().size(), catalog.schedules().size(),
				catalog.vocabularies().stream().mapToInt((vocabulary) -> vocabulary.concepts().size()).sum());
		if (!catalog.overlays().isEmpty()
				|| catalog.vocabularies().stream().anyMatch((vocabulary) -> !vocabulary.origins().isEmpty())) {
			VocabularyLines.print(VocabularyLines.active(catalog), out);
		}
		return ExitCode.DONE;
	}

}
