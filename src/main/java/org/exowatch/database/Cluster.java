package org.exowatch.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The files of the database and its password, made by initdb at the first start. */
record Cluster(Path folder, Password password) {

	static final String SUPERUSER = "postgres";

	private static final Duration INITDB_LIMIT = Duration.ofMinutes(5);

	/** The cluster below the folder, made there unless a whole one is there. */
	static Cluster in(Path folder, Binaries binaries, boolean durable) throws IOException {
		Path cluster = folder.resolve("cluster");
		Path password = folder.resolve("password");
		if (Files.isDirectory(cluster)) {
			requireMajor(cluster, binaries);
			return new Cluster(cluster, existing(password, cluster));
		}
		Password made = Files.exists(password) ? Password.read(password) : Password.create(password);
		initialise(cluster, made, binaries, durable);
		return new Cluster(cluster, made);
	}

	private static void requireMajor(Path cluster, Binaries binaries) throws IOException {
		Path file = cluster.resolve("PG_VERSION");
		String major = Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII).strip() : "unknown";
		if (!major.equals(binaries.major())) {
			throw new IOException("The database in " + cluster + " was made by PostgreSQL " + major
					+ ", and this Exowatch carries PostgreSQL " + binaries.major()
					+ "; nothing was started and nothing was changed. Dump it with the Exowatch that made it"
					+ " (pg_dump), move the folder away, start this one and restore the dump;"
					+ " docs/DATABASE.md has the commands.");
		}
	}

	private static Password existing(Path password, Path cluster) throws IOException {
		if (!Files.exists(password)) {
			throw new IOException("The password file " + password + " is missing, and the database in " + cluster
					+ " opens with nothing else; nothing was started and nothing was changed."
					+ " Put the file back from a backup, or see \"A lost password\" in docs/DATABASE.md.");
		}
		return Password.read(password);
	}

	private static void initialise(Path cluster, Password password, Binaries binaries, boolean durable)
			throws IOException {
		clearUnfinished(cluster);
		// A name of its own: an initdb that outlived its killed parent may still write.
		Path making = Files.createTempDirectory(cluster.toAbsolutePath().getParent(), "cluster.making");
		Path log = cluster.resolveSibling("log");
		Command initdb = Command.run(log, INITDB_LIMIT, initdb(making, password, binaries, durable));
		if (initdb.exit() != 0) {
			Folders.delete(making);
			throw new IOException("PostgreSQL could not make its database in " + cluster + " (initdb ended with "
					+ initdb.exit() + "); what it had made was removed. Repair the cause and start again:\n"
					+ initdb.output().strip());
		}
		Files.move(making, cluster, StandardCopyOption.ATOMIC_MOVE);
	}

	private static List<String> initdb(Path making, Password password, Binaries binaries, boolean durable) {
		List<String> command = new ArrayList<>(List.of(binaries.program("initdb"), "--pgdata=" + making,
				"--username=" + SUPERUSER, "--pwfile=" + password.file(), "--auth=scram-sha-256", "--encoding=UTF8",
				"--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
		if (!durable) {
			command.add("--no-sync");
		}
		return command;
	}

	private static void clearUnfinished(Path cluster) throws IOException {
		try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(cluster.toAbsolutePath().getParent(),
				"cluster.making*")) {
			for (Path folder : unfinished) {
				clear(folder);
			}
		}
	}

	private static void clear(Path unfinished) {
		try {
			Folders.delete(unfinished);
		}
		catch (IOException ex) {
			// Its initdb still writes. It is in nobody's way, and goes when a cluster is
			// made
			// again.
			return;
		}
	}

}
