package org.exowatch.store;

import java.util.Optional;

import javax.sql.DataSource;

/** One run at a time: an advisory lock that the server drops when its holder is gone. */
public final class RunLock {

	public RunLock(DataSource dataSource) {
		throw new UnsupportedOperationException("not yet");
	}

	/** Takes the lock on a connection of its own; empty if another process has it. */
	public Optional<Held> tryAcquire() {
		throw new UnsupportedOperationException("not yet");
	}

	/** Whether anybody has it. */
	public boolean isHeld() {
		throw new UnsupportedOperationException("not yet");
	}

	/** The lock; closing gives it back. */
	public interface Held extends AutoCloseable {

		@Override
		void close();

	}

}
