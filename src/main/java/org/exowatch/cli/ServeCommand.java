package org.exowatch.cli;

import java.util.concurrent.Callable;

import org.exowatch.jobs.serve.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stays up and runs the schedules. */
@Command(name = "serve", mixinStandardHelpOptions = true,
		description = "Stays up and runs the schedules of jobs/; a run that was missed is caught up first. What "
				+ "jobs/ says when a run is due counts: a changed vocabulary, feed or topic needs no restart.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch serve", "  exowatch serve --jobs my-jobs --data /var/lib/exowatch" })
final class ServeCommand implements Callable<Integer> {

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() {
		boolean anew = true;
		while (anew) {
			try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
				anew = workspace.get(Server.class).serve(this.output.progress(), this.output.err()::println);
			}
		}
		return ExitCode.STOPPED;
	}

}
