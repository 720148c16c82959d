package org.exowatch.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What postmaster.pid says of the server of a cluster: its lines are process id, data
 * folder, start time, port, and more (PostgreSQL 18, miscadmin.h).
 */
record Postmaster(Path file, long pid, int port) {

	/** A process number above every system's highest. */
	private static final String NOBODY = "999999999";

	/** The server that the file names, running or not, or null: none has a file. */
	static @Nullable Postmaster of(Path cluster) throws IOException {
		Path file = cluster.resolve("postmaster.pid");
		try {
			List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
			return new Postmaster(file, number(lines, 0), (int) number(lines, 3));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	/**
	 * Whether the process lives and is a PostgreSQL of this user, not a later program
	 * (or, on Linux, a thread) that was given its number.
	 */
	boolean isAlive() {
		return this.pid > 0 && ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.flatMap((process) -> process.info().command())
			.filter(Postmaster::isPostgres)
			.isPresent();
	}

	/**
	 * Takes the process number out of the file of a server that is gone, which PostgreSQL
	 * would refuse to touch if another program has that number now. The rest stays:
	 * PostgreSQL looks itself whether the shared memory that it names is still in use.
	 */
	void disown() throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(this.file, StandardCharsets.ISO_8859_1));
		if (!lines.isEmpty() && number(lines, 0) == this.pid) {
			lines.set(0, NOBODY);
			Files.write(this.file, lines, StandardCharsets.ISO_8859_1);
		}
	}

	private static boolean isPostgres(String command) {
		Path program = Path.of(command).getFileName();
		return program != null && program.toString().startsWith("postgres");
	}

	/** The server writes the file line by line; what is not there yet is 0. */
	private static long number(List<String> lines, int line) {
		if (lines.size() <= line || !lines.get(line).strip().matches("\\d{1,10}")) {
			return 0;
		}
		return Long.parseLong(lines.get(line).strip());
	}

}
