package org.exowatch.jobs;

/** Hears how long work goes; the console shows it. */
public interface Progress {

	/** Hears nothing. */
	Progress SILENT = new Progress() {

		@Override
		public void begin(String task, long total) {
		}

		@Override
		public void advance(long done) {
		}

		@Override
		public void note(String line) {
		}

		@Override
		public void end(String result) {
		}

	};

	/**
	 * A piece of work begins.
	 * @param task what is done, for people
	 * @param total how much there is, or -1: not known
	 */
	void begin(String task, long total);

	/** So much of it is done, counted from its beginning. */
	void advance(long done);

	/** Something worth a line happened on the way. */
	void note(String line);

	/**
	 * It ended.
	 * @param result one line for people
	 */
	void end(String result);

}
