package org.exowatch.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another JVM that opens a folder, says whether it started the server, and closes it when
 * its input ends.
 */
final class OtherProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private OtherProcess(Process process) {
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	/** What the other JVM runs. */
	public static void main(String[] arguments) throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(TestDatabase.layout(Path.of(arguments[0])), 0)) {
			System.out.println(postgres.started() ? "started" : "attached");
			System.in.transferTo(OutputStream.nullOutputStream());
		}
	}

	static OtherProcess opening(Path folder) throws IOException {
		return running(OtherProcess.class, Path.of(""), folder.toString());
	}

	static OtherProcess running(Class<?> main, Path workingFolder, String... arguments) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String path = String.join(File.pathSeparator,
				List.of(System.getProperty("java.class.path").split(File.pathSeparator))
					.stream()
					.map((entry) -> Path.of(entry).toAbsolutePath().toString())
					.toList());
		ProcessBuilder builder = new ProcessBuilder(java, "-cp", path, main.getName())
			.directory(workingFolder.toAbsolutePath().toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.command().addAll(List.of(arguments));
		return new OtherProcess(builder.start());
	}

	/** What it says first: it is ready then. */
	String firstLine() throws IOException {
		return String.valueOf(this.output.readLine());
	}

	/** kill -9 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/** Ends its input and waits for it to end in good order. */
	int end() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		if (!this.process.waitFor(2, TimeUnit.MINUTES)) {
			throw new IOException("The other process did not end");
		}
		return this.process.exitValue();
	}

	@Override
	public void close() {
		kill();
	}

}
