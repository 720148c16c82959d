package org.exowatch.jobs.load;

/** A file is there and must not be loaded as it is. */
final class FileFault extends Exception {

	private static final long serialVersionUID = 1L;

	FileFault(String message) {
		super(message);
	}

}
