package org.exowatch.cli;

import java.io.Console;
import java.io.PrintWriter;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.exowatch.jobs.Progress;
import org.jspecify.annotations.Nullable;

/** Shows progress on standard error: a bar in a terminal, one line a task elsewhere. */
final class ConsoleProgress implements Progress {

	private final PrintWriter err;

	private final boolean terminal;

	private @Nullable ProgressBar bar;

	private String task = "";

	private ConsoleProgress(PrintWriter err, boolean terminal) {
		this.err = err;
		this.terminal = terminal;
	}

	static Progress on(PrintWriter err, boolean quiet) {
		return quiet ? Progress.SILENT : new ConsoleProgress(err, inTerminal());
	}

	/** From JDK 22 on a console is there even if it is no terminal; it then says so. */
	@SuppressWarnings("SystemConsoleNull")
	private static boolean inTerminal() {
		Console console = System.console();
		try {
			return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (NoSuchMethodException olderJdk) {
			return true;
		}
		catch (ReflectiveOperationException ex) {
			return false;
		}
	}

	@Override
	public void begin(String name, long total) {
		this.task = name;
		if (this.terminal) {
			this.bar = new ProgressBarBuilder().setTaskName(name)
				.setInitialMax(total)
				.setStyle(ProgressBarStyle.ASCII)
				.setUpdateIntervalMillis(200)
				.setConsumer(new ConsoleProgressBarConsumer(System.err))
				.build();
		}
	}

	@Override
	public void advance(long done) {
		if (this.bar != null) {
			this.bar.stepTo(done);
		}
	}

	@Override
	public void note(String line) {
		this.err.println("  " + line);
	}

	@Override
	public void end(String result) {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
		this.err.println(this.task + ": " + result);
	}

}
