package org.exowatch.cli;

/** What cron and Kubernetes rely on. */
final class ExitCode {

	/** Done; quarantined records warn, no more. */
	static final int DONE = 0;

	/** Failed, or a partly failed load with the rest committed. */
	static final int FAILED = 1;

	/** Wrong usage or configuration. */
	static final int USAGE = 2;

	/** Done, but a source could not be checked, and nothing else failed. */
	static final int NOT_CHECKED = 3;

	/**
	 * What was published is intact, but the database gives something else now, and why is
	 * known.
	 */
	static final int DIFFERS = 4;

	/** Stopped by a signal, resumable. */
	static final int STOPPED = 143;

	private ExitCode() {
	}

}
