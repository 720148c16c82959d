package org.exowatch.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.exowatch.catalog.CatalogException;
import org.exowatch.catalog.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: one verb a class. */
@Command(name = "exowatch", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Reads PubMed and the FDA every night for one therapy, tags what it finds and writes a weekly "
				+ "digest in which every statement leads to its source.",
		subcommands = {
				DemoCommand.class, NightlyCommand.class, DigestCommand.class, MailCommand.class, LoadCommand.class,
				ReconcileCommand.class, StatusCommand.class, ServeCommand.class, CheckCommand.class, RetagCommand.class,
				DecideCommand.class, DatabaseCommand.class, QueryCommand.class, InspectCommand.class, TagCommand.class,
				EvaluateCommand.class, VocabularyCommand.class, EvidenceCommand.class, BenchCommand.class },
		footerHeading = "%nExit codes:%n",
		footer = { "  0    done", "  1    failed, or a partly failed load with the rest committed",
				"  2    wrong usage or configuration",
				"  3    done, but a source could not be checked, and nothing else failed",
				"  143  stopped by a signal; the next run resumes", "", "Begin with: exowatch demo" })
public final class Exowatch implements Runnable {

	/** No example breaks. */
	private static final int WIDTH = 120;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	/** Runs one verb and ends the process with its exit code. */
	public static void main(String[] arguments) {
		PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
		PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
		System.exit(run(out, err, arguments));
	}

	/**
	 * Runs one verb.
	 * @param out results
	 * @param err progress, faults
	 * @param arguments the verb and its options
	 * @return the exit code
	 */
	static int run(PrintWriter out, PrintWriter err, String... arguments) {
		int code = commandLine().setOut(out).setErr(err).execute(arguments);
		out.flush();
		err.flush();
		return code;
	}

	/** All verbs. */
	static CommandLine commandLine() {
		return new CommandLine(new Exowatch()).setCaseInsensitiveEnumValuesAllowed(true)
			.setUsageHelpWidth(WIDTH)
			.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
	}

	@Override
	public void run() {
		this.spec.commandLine().usage(this.spec.commandLine().getOut());
	}

	private static int report(Exception failure, PrintWriter err) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CatalogException catalog) {
				catalog.faults().stream().map(Fault::toString).forEach(err::println);
				return ExitCode.USAGE;
			}
			if (cause instanceof UsageException) {
				err.println("exowatch: " + cause.getMessage());
				return ExitCode.USAGE;
			}
		}
		err.println("exowatch: " + innermostMessage(failure));
		if (Boolean.getBoolean("exowatch.trace")) {
			failure.printStackTrace(err);
		}
		else {
			err.println("  (the whole trace: run again with -Dexowatch.trace=true before -jar)");
		}
		return ExitCode.FAILED;
	}

	private static String innermostMessage(Throwable failure) {
		String message = String.valueOf(failure.getMessage());
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause.getMessage() != null && !message.contains(cause.getMessage())) {
				message += "%n  because: ".formatted() + cause.getMessage().strip();
			}
		}
		return message;
	}

}
