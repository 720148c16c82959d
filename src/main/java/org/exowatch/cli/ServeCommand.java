package org.exowatch.cli;

import java.util.concurrent.Callable;

import org.exowatch.jobs.serve.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stays up and runs the schedules. */
@Command(name = "serve", mixinStandardHelpOptions = true,
		description = "Stays up and runs the schedules of jobs/; a run that was missed is caught up first.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch serve", "  exowatch serve --jobs my-jobs --data /var/lib/exowatch" })
final class ServeCommand implements Callable<Integer> {

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() {
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			workspace.get(Server.class).serve(this.output.progress(), this.output.err()::println);
			return ExitCode.STOPPED;
		}
	}

}
