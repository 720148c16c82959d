package org.exowatch.cli;

import java.util.concurrent.Callable;

import org.exowatch.jobs.settle.Retags;
import org.exowatch.jobs.settle.RetagReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tags stored documents again. */
@Command(name = "retag", mixinStandardHelpOptions = true,
		description = "Tags stored documents again with the present rules and vocabulary; only tags that differ are written. "
				+ "Then brings links, statuses and the full-text index up to date.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch retag         on-topic documents whose tags are of an older version",
				"  exowatch retag --all   every document" })
final class RetagCommand implements Callable<Integer> {

	@Option(names = "--all", description = "every document, off-topic ones included")
	private boolean all;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() {
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			RetagReport report = workspace.get(Retags.class).run(this.all, this.output.progress());
			this.output.out()
				.println(this.json ? Json.page(report) : "%d documents read, %d with changed tags%s".formatted(
						report.read(), report.changed(), report.stopped() ? " (stopped; run it again to go on)" : ""));
			return report.stopped() ? ExitCode.STOPPED : ExitCode.DONE;
		}
	}

}
