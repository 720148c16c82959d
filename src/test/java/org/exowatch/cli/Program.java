package org.exowatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own. */
final class Program {

	private static final long MINUTES = 4;

	private final Process process;

	private final Path out;

	private final Path err;

	private Program(Process process, Path out, Path err) {
		this.process = process;
		this.out = out;
		this.err = err;
	}

	/** Starts a verb in a folder; its two outputs go to files there. */
	static Program start(Path folder, List<String> javaOptions, String... arguments) {
		try {
			Files.createDirectories(folder);
			Path out = Files.createTempFile(folder, "out", ".txt");
			Path err = Files.createTempFile(folder, "err", ".txt");
			List<String> command = new ArrayList<>();
			command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
			command.addAll(javaOptions);
			command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
					Exowatch.class.getName()));
			command.addAll(List.of(arguments));
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectOutput(out.toFile())
				.redirectError(err.toFile())
				.start();
			return new Program(process, out, err);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits for the end. */
	int exitCode() {
		try {
			if (!this.process.waitFor(MINUTES, TimeUnit.MINUTES)) {
				kill();
				throw new IllegalStateException("not ended within " + MINUTES + " minutes: " + err());
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	boolean running() {
		return this.process.isAlive();
	}

	/** SIGTERM. */
	void terminate() {
		this.process.destroy();
	}

	/**
	 * SIGKILL, to the program and to everything it started, the embedded server included.
	 */
	void kill() {
		List<ProcessHandle> started = this.process.descendants().toList();
		this.process.destroyForcibly();
		started.forEach(ProcessHandle::destroyForcibly);
		this.process.onExit().join();
		started.forEach((child) -> child.onExit().join());
	}

	String out() {
		return read(this.out);
	}

	String err() {
		return read(this.err);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
