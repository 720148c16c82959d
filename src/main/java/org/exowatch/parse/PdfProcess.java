package org.exowatch.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A child process that runs {@link PdfChild}, as its parent sees it. */
final class PdfProcess {

	/** The exit code of a JVM under {@code -XX:+ExitOnOutOfMemoryError}. */
	static final int OUT_OF_MEMORY = 3;

	/** What all strings of an answer may take. */
	private static final int ANSWER_BYTES = 4 * Limits.PDF_TEXT;

	private static final String BOOT_LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	/** Without these a path with letters beyond ASCII is not found. */
	private static final Set<String> LOCALE = Set.of("LANG", "LC_ALL", "LC_CTYPE");

	private final Process process;

	private final DataOutputStream to;

	private final DataInputStream from;

	private PdfProcess(Process process) {
		this.process = process;
		this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
		this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
	}

	/**
	 * Starts a child.
	 * @param heapMegabytes what its heap may take
	 * @throws IOException if there is none: no document's fault
	 */
	static PdfProcess start(int heapMegabytes) throws IOException {
		ProcessBuilder builder = builder(heapMegabytes);
		PdfProcess child = new PdfProcess(builder.start());
		try {
			if (child.from.readInt() == PdfChild.HELLO) {
				return child;
			}
			throw new IOException("it does not greet");
		}
		catch (IOException ex) {
			child.kill();
			throw new IOException("the child process that reads PDFs does not start (exit code " + child.exitCode()
					+ "): " + String.join(" ", builder.command()), ex);
		}
	}

	static ProcessBuilder builder(int heapMegabytes) {
		ProcessBuilder builder = new ProcessBuilder(command(heapMegabytes)).redirectError(Redirect.DISCARD);
		// Neither passwords nor options meant for the parent are the child's business.
		builder.environment().keySet().retainAll(LOCALE);
		return builder;
	}

	/** The running Java and class path; from Boot's jar by way of its loader. */
	private static List<String> command(int heapMegabytes) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
						"-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr", "-Djava.awt.headless=true",
						"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog", "-cp",
						System.getProperty("java.class.path")));
		String child = PdfChild.class.getName();
		if (PdfChild.class.getProtectionDomain().getCodeSource().getLocation().toString().startsWith("jar:nested:")) {
			command.add(command.size() - 2, "-Dloader.main=" + child);
			command.add(BOOT_LOADER);
		}
		else {
			command.add(child);
		}
		return command;
	}

	void send(byte[] bytes, int count) throws Broken {
		try {
			this.to.writeInt(count);
			this.to.write(bytes, 0, count);
		}
		catch (IOException ex) {
			throw new Broken(ex);
		}
	}

	/** Ends the document and waits for what the child made of it. */
	List<String> answer() throws Broken {
		try {
			this.to.writeInt(0);
			this.to.flush();
			return strings();
		}
		catch (IOException ex) {
			throw new Broken(ex);
		}
	}

	/** What a child says is no more trusted than the document that it read. */
	private List<String> strings() throws IOException {
		int count = this.from.readInt();
		if (count < 2 || count > 2 + Limits.PDF_PAGES) {
			throw new IOException("an answer of " + count + " strings");
		}
		int left = ANSWER_BYTES;
		List<String> strings = new ArrayList<>();
		while (strings.size() < count) {
			int length = this.from.readInt();
			if (length < 0 || length > left) {
				throw new IOException("an answer that is too large");
			}
			left -= length;
			byte[] bytes = this.from.readNBytes(length);
			if (bytes.length < length) {
				throw new EOFException();
			}
			strings.add(new String(bytes, StandardCharsets.UTF_8));
		}
		return strings;
	}

	long pid() {
		return this.process.pid();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Ends it at once, whatever it does. */
	void kill() {
		this.process.destroyForcibly();
	}

	/** How it ended; one that does not end by itself is ended. */
	int exitCode() {
		try {
			if (!this.process.waitFor(2, TimeUnit.SECONDS)) {
				kill();
			}
			return this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	/** The child does not take or give what was agreed: it has died, or is about to. */
	static final class Broken extends Exception {

		Broken(IOException cause) {
			super(cause);
		}

	}

}
