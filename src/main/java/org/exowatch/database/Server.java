package org.exowatch.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Starts and stops the server of a cluster by pg_ctl. */
record Server(Binaries binaries, Cluster cluster, Path log, boolean durable) {

	/** Recovery after a crash may take minutes; pg_ctl ends as soon as it knows. */
	private static final Duration START_LIMIT = Duration.ofMinutes(10);

	private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

	private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

	/** SQLSTATE invalid_password. */
	private static final String WRONG_PASSWORD = "28P01";

	/** SQLSTATE cannot_connect_now: starting, recovering or stopping. */
	private static final String CANNOT_CONNECT_NOW = "57P03";

	private static final long LOG_LIMIT = 10_000_000;

	/** Who is behind the port of postmaster.pid; a stranger if the folder was copied. */
	private enum Answer {

		SERVES, STRANGER, BUSY, NONE

	}

	private static final List<String> SETTINGS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
			"max_connections=50", "shared_buffers=256MB", "work_mem=16MB", "maintenance_work_mem=128MB",
			"max_wal_size=2GB", "checkpoint_timeout=15min", "random_page_cost=1.1", "timezone=UTC", "log_timezone=UTC",
			"log_checkpoints=off");

	private static final List<String> NOT_DURABLE = List.of("fsync=off", "synchronous_commit=off",
			"full_page_writes=off");

	/**
	 * The server as soon as it takes connections, or null: none runs. Waits while one
	 * starts, recovers or stops.
	 */
	@Nullable Postmaster running() throws IOException {
		long begin = System.nanoTime();
		while (true) {
			Postmaster postmaster = Postmaster.of(this.cluster.folder());
			if (postmaster == null || !postmaster.isAlive()) {
				return null;
			}
			Answer answer = ask(postmaster);
			if (answer == Answer.SERVES || answer == Answer.STRANGER) {
				return (answer == Answer.SERVES) ? postmaster : null;
			}
			Duration limit = (answer == Answer.BUSY) ? START_LIMIT : ANSWER_LIMIT;
			if (System.nanoTime() - begin > limit.toNanos()) {
				throw mute(postmaster, limit);
			}
			pause();
		}
	}

	private Answer ask(Postmaster postmaster) throws IOException {
		if (postmaster.port() == 0) {
			return Answer.NONE;
		}
		try (Session session = Session.open(postmaster.port(), this.cluster.password())) {
			return session.serves(this.cluster.folder()) ? Answer.SERVES : Answer.STRANGER;
		}
		catch (SQLException ex) {
			if (WRONG_PASSWORD.equals(ex.getSQLState())) {
				throw new IOException("The server of " + this.cluster.folder() + " (port " + postmaster.port()
						+ ") refuses the password in " + this.cluster.password().file()
						+ "; nothing was changed. Put the right password file back, or see"
						+ " \"A lost password\" in docs/DATABASE.md.", ex);
			}
			return CANNOT_CONNECT_NOW.equals(ex.getSQLState()) ? Answer.BUSY : Answer.NONE;
		}
	}

	private IOException mute(Postmaster postmaster, Duration limit) throws IOException {
		return new IOException("Process " + postmaster.pid() + " is a PostgreSQL and named in " + postmaster.file()
				+ ", but has not answered on port " + postmaster.port() + " for " + limit.toSeconds()
				+ " s. It was left as it is. End it with `kill -INT " + postmaster.pid()
				+ "`, or delete the file if the process belongs to another database; the end of " + logFile() + ":\n"
				+ tail(logFile()));
	}

	/**
	 * Starts it and waits until it takes connections; to be called by the owner only, and
	 * when none runs.
	 */
	void start(int port) throws IOException {
		disownStale();
		Path file = logFile();
		if (Files.exists(file) && Files.size(file) > LOG_LIMIT) {
			Files.move(file, this.log.resolve("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
		}
		Command start = control(START_LIMIT, "start", "--log=" + file,
				"--options=" + options((port != 0) ? port : freePort()));
		if (start.exit() != 0) {
			throw new IOException("PostgreSQL did not start on " + this.cluster.folder() + " (pg_ctl ended with "
					+ start.exit() + "): " + start.output().strip()
					+ "\nThe data was not changed. Repair the cause and start again; the end of " + file + ":\n"
					+ tail(file));
		}
	}

	/**
	 * A server that a killed Exowatch was just starting may have come up meanwhile: not
	 * stale.
	 */
	private void disownStale() throws IOException {
		Postmaster stale = Postmaster.of(this.cluster.folder());
		if (stale != null && (!stale.isAlive() || ask(stale) == Answer.STRANGER)) {
			stale.disown();
		}
	}

	/** Ends all sessions, writes everything to disk, and waits until it is down. */
	void stop() throws IOException {
		Command stop = control(STOP_LIMIT, "stop", "--mode=fast");
		Postmaster left = Postmaster.of(this.cluster.folder());
		if (stop.exit() != 0 && left != null && left.isAlive()) {
			throw new IOException("PostgreSQL on " + this.cluster.folder() + " did not stop (" + stop.output().strip()
					+ "); process " + left.pid()
					+ " still runs and the data is whole. The next start takes it over, or end it with `kill -INT "
					+ left.pid() + "`; the end of " + logFile() + ":\n" + tail(logFile()));
		}
	}

	private Command control(Duration limit, String action, String... options) throws IOException {
		List<String> command = new ArrayList<>(List.of(this.binaries.program("pg_ctl"), action,
				"--pgdata=" + this.cluster.folder(), "--wait", "--timeout=" + limit.toSeconds()));
		command.addAll(List.of(options));
		return Command.run(this.log, limit.plusSeconds(30), command);
	}

	private String options(int port) {
		StringBuilder options = new StringBuilder("-p " + port);
		Stream.concat(SETTINGS.stream(), this.durable ? Stream.of("fsync=on") : NOT_DURABLE.stream())
			.forEach((setting) -> options.append(" -c ").append(setting));
		return options.toString();
	}

	private Path logFile() {
		return this.log.resolve("postgres.log");
	}

	private static void pause() throws IOException {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting for PostgreSQL; it was left as it is");
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static String tail(Path file) throws IOException {
		if (!Files.exists(file)) {
			return "(no log)";
		}
		List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
		return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
	}

}
