package org.exowatch.deliver;

/** The mail server cannot be reached or lets nobody in: nothing was sent to anybody. */
public final class MailServerException extends Exception {

	private static final long serialVersionUID = 1L;

	MailServerException(String message, Throwable cause) {
		super(message);
		addSuppressed(cause);
	}

}
