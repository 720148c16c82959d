package org.exowatch.cli;

import java.io.PrintWriter;

import org.exowatch.jobs.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a verb talks: results to standard output, progress to standard error. */
final class Output {

	@Spec(Spec.Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = { "-q", "--quiet" }, description = "show no progress")
	private boolean quiet;

	PrintWriter out() {
		return this.spec.commandLine().getOut();
	}

	PrintWriter err() {
		return this.spec.commandLine().getErr();
	}

	Progress progress() {
		return ConsoleProgress.on(err(), this.quiet);
	}

}
