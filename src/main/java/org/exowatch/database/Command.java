package org.exowatch.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.sun.security.auth.module.UnixSystem;

/**
 * Runs one of PostgreSQL's programs to its end. PostgreSQL refuses to run as root; root
 * runs it in a user namespace of its own, where the same user has no rights.
 */
record Command(int exit, String output) {

	private static final List<String> AS_NOBODY = List.of("unshare", "-U");

	static Command run(Path log, Duration limit, List<String> command) throws IOException {
		return runAs(isRoot() ? AS_NOBODY : List.of(), log, limit, command);
	}

	/** Fails with what to do when this user cannot run PostgreSQL at all. */
	static void requireRunnable(Path log) throws IOException {
		if (isRoot()) {
			requireNamespace(log, AS_NOBODY);
		}
	}

	static void requireNamespace(Path log, List<String> prefix) throws IOException {
		String cause;
		try {
			Command attempt = runAs(prefix, log, Duration.ofSeconds(10), List.of("true"));
			if (attempt.exit() == 0) {
				return;
			}
			cause = attempt.output();
		}
		catch (IOException ex) {
			cause = String.valueOf(ex.getMessage());
		}
		throw new IOException("PostgreSQL refuses to run as root, and `" + String.join(" ", prefix)
				+ "`, which would take root's rights from it, does not work here (" + cause.strip()
				+ "). Nothing was started. Run Exowatch as an ordinary user (in a container: --user 1000:1000),"
				+ " or set spring.datasource.url to a PostgreSQL server of your own.");
	}

	static boolean isWindows() {
		return System.getProperty("os.name", "").startsWith("Windows");
	}

	private static boolean isRoot() {
		return !isWindows() && new UnixSystem().getUid() == 0;
	}

	private static Command runAs(List<String> prefix, Path log, Duration limit, List<String> command)
			throws IOException {
		List<String> line = new ArrayList<>(prefix);
		line.addAll(command);
		// A file, not a pipe: on Windows the server inherits the pipe and keeps it open.
		Path output = Files.createTempFile(log, "command", ".out");
		try {
			int exit = await(start(line, output), limit, line);
			return new Command(exit, Files.readString(output, StandardCharsets.ISO_8859_1));
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	private static Process start(List<String> line, Path output) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
		builder.environment().put("LC_ALL", "C");
		return builder.start();
	}

	/** Waits even when interrupted: a stop that is given up half-way leaves an orphan. */
	private static int await(Process process, Duration limit, List<String> line) throws IOException {
		long end = System.nanoTime() + limit.toNanos();
		boolean interrupted = false;
		try {
			while (true) {
				try {
					if (process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
						return process.exitValue();
					}
					process.destroyForcibly();
					throw new IOException(
							"`" + String.join(" ", line) + "` did not end within " + limit.toSeconds() + " s");
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
