package org.exowatch.jobs;

/** Another process runs jobs on this database. */
public final class AlreadyRunningException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AlreadyRunningException() {
		super("Another run holds the lock on this database. Nothing was done; try again when it has ended "
				+ "(exowatch status shows it).");
	}

}
