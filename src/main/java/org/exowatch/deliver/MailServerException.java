package org.exowatch.deliver;

/**
 * The mail server cannot be reached, lets nobody in, or takes nothing from this sender:
 * there is no use in going on. Messages before that are sent.
 */
public final class MailServerException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Without a cause: its words may hold addresses. */
	public MailServerException(String message) {
		super(message);
	}

}
