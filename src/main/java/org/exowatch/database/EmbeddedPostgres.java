package org.exowatch.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of a data folder: started, or attached to when it is already up.
 * <p>
 * Everything lies under {@code <data folder>/postgres}: the programs, the cluster, the
 * password and the log. Who starts the server owns it until it closes it or dies; the
 * next process that opens the folder of a dead owner takes its server over.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	/** The database of Exowatch and the role that owns it. */
	static final String NAME = "exowatch";

	private static final Object ONE_AT_A_TIME = new Object();

	private final Layout layout;

	private final Server server;

	private final int port;

	private final boolean started;

	private @Nullable FolderLock ownership;

	EmbeddedPostgres(Layout layout, Server server, int port, @Nullable FolderLock ownership) {
		this.layout = layout;
		this.server = server;
		this.port = port;
		this.ownership = ownership;
		this.started = ownership != null;
	}

	/**
	 * Opens on a free port, or on the port on which the server of this folder is up.
	 * @param dataFolder made if it does not exist
	 * @throws IOException with the cause, the state that is left, and what to do next
	 */
	public static EmbeddedPostgres open(Path dataFolder) throws IOException {
		return open(dataFolder, 0);
	}

	/**
	 * Opens on a port of the caller's choice; a server that another living process
	 * started stays on its own port, which {@link #url()} tells.
	 * @param dataFolder made if it does not exist
	 * @param port 1 to 65535, or 0 for a free one
	 * @throws IOException with the cause, the state that is left, and what to do next
	 */
	public static EmbeddedPostgres open(Path dataFolder, int port) throws IOException {
		return open(Layout.in(dataFolder), port);
	}

	static EmbeddedPostgres open(Layout layout, int port) throws IOException {
		synchronized (ONE_AT_A_TIME) {
			return Opening.open(layout, port);
		}
	}

	/** The JDBC URL of the database of Exowatch, without user and password. */
	public String url() {
		return url(NAME);
	}

	/** The owner of the database; may create databases and roles, is no superuser. */
	public String user() {
		return NAME;
	}

	/** The content of the password file, which only its owner can read. */
	public String password() {
		return this.server.cluster().password().value();
	}

	/**
	 * Whether {@link #close()} stops the server: this object started it, or took over one
	 * whose starter had died. False: attached to the server of a living process.
	 */
	public boolean started() {
		return this.started;
	}

	/** The folder that holds the programs, the cluster, the password and the log. */
	public Path folder() {
		return this.layout.folder();
	}

	/**
	 * Creates an empty database of the same owner, for tests.
	 * @throws IOException if it exists, or the server is gone
	 */
	public void createDatabase(String name) throws IOException {
		try (Session session = Session.open(this.port, this.server.cluster().password())) {
			session.createDatabase(name, NAME);
		}
		catch (SQLException ex) {
			throw new IOException(
					"The database " + name + " could not be created on port " + this.port + ": " + ex.getMessage(), ex);
		}
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	/**
	 * Stops the server if this object owns it, and waits until it is down: sessions that
	 * are still open end. To be called last; a second call does nothing.
	 * @throws UncheckedIOException if it did not stop, with what to do next
	 */
	@Override
	public void close() {
		synchronized (ONE_AT_A_TIME) {
			FolderLock owned = this.ownership;
			this.ownership = null;
			if (owned == null) {
				return;
			}
			try (owned) {
				stop();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex.getMessage(), ex);
			}
		}
	}

	/** Who opens meanwhile waits, and then starts it anew. */
	private void stop() throws IOException {
		// An interrupt would end the wait for the lock, and leave the server up.
		boolean interrupted = Thread.interrupted();
		FolderLock opening = FolderLock.waitFor(this.layout.opening());
		try {
			this.server.stop();
		}
		finally {
			opening.close();
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
