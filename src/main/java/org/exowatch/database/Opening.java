package org.exowatch.database;

import java.io.IOException;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Finds or makes everything that a data folder needs and leaves its server running. */
final class Opening {

	private final Layout layout;

	private final Server server;

	private Opening(Layout layout) throws IOException {
		this.layout = layout;
		Command.requireRunnable(layout.log());
		Binaries binaries = Binaries.in(layout.binaries());
		this.server = new Server(binaries, Cluster.in(layout.folder(), binaries, layout.durable()), layout.log(),
				layout.durable());
	}

	/** To be called by one thread at a time. */
	static EmbeddedPostgres open(Layout layout, int port) throws IOException {
		layout.prepared();
		FolderLock opening = FolderLock.waitFor(layout.opening());
		try {
			return open(layout, port, FolderLock.tryTake(layout.owner()));
		}
		finally {
			opening.close();
		}
	}

	private static EmbeddedPostgres open(Layout layout, int port, @Nullable FolderLock ownership) throws IOException {
		try {
			return new Opening(layout).open(ownership, port);
		}
		catch (IOException | RuntimeException ex) {
			if (ownership != null) {
				ownership.close();
			}
			throw ex;
		}
	}

	private EmbeddedPostgres open(@Nullable FolderLock ownership, int port) throws IOException {
		if (ownership == null) {
			return new EmbeddedPostgres(this.layout, this.server, attach(), null);
		}
		int actual = startOrAdopt(port);
		ensureDatabase(actual);
		return new EmbeddedPostgres(this.layout, this.server, actual, ownership);
	}

	private int attach() throws IOException {
		Postmaster running = this.server.running();
		if (running == null) {
			throw new IOException("Another Exowatch holds " + this.layout.folder()
					+ ", but its PostgreSQL cannot be reached from here: it is stopping, has crashed, or runs in"
					+ " another container. Nothing was started or changed. Wait until that process has ended,"
					+ " or end it, and start again.");
		}
		return running.port();
	}

	private int startOrAdopt(int port) throws IOException {
		Postmaster orphan = this.server.running();
		if (orphan != null && (port == 0 || port == orphan.port())) {
			return orphan.port();
		}
		if (orphan != null) {
			this.server.stop();
		}
		return start(port).port();
	}

	/**
	 * A start fails if one that outlived its killed parent came first, or a free port was
	 * taken.
	 */
	private Postmaster start(int port) throws IOException {
		try {
			return startOnce(port);
		}
		catch (IOException ex) {
			Postmaster other = this.server.running();
			if (other != null) {
				return other;
			}
			if (port != 0) {
				throw ex;
			}
			return startOnce(port);
		}
	}

	private Postmaster startOnce(int port) throws IOException {
		this.server.start(port);
		Postmaster started = this.server.running();
		if (started == null) {
			throw new IOException("PostgreSQL on " + this.layout.folder()
					+ " ended right after its start. The data was not changed; see the log in " + this.layout.log()
					+ ", repair the cause and start again.");
		}
		return started;
	}

	private void ensureDatabase(int port) throws IOException {
		Password password = this.server.cluster().password();
		try (Session session = Session.open(port, password)) {
			session.ensureRole(EmbeddedPostgres.NAME, password);
			session.ensureDatabase(EmbeddedPostgres.NAME, EmbeddedPostgres.NAME);
		}
		catch (SQLException ex) {
			throw new IOException("PostgreSQL on " + this.layout.folder() + " runs on port " + port
					+ ", but the database " + EmbeddedPostgres.NAME + " could not be made: " + ex.getMessage()
					+ ". The next start tries again; the log lies in " + this.layout.log(), ex);
		}
	}

}
