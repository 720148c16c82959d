package org.exowatch.cli;

/**
 * Wrong usage or configuration: the message says what and how to mend it; exit code 2.
 */
final class UsageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UsageException(String message) {
		super(message);
	}

}
