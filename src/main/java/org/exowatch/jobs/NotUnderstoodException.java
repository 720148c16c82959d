package org.exowatch.jobs;

/** So many pages of a source were not understood that it counts as not checked. */
public final class NotUnderstoodException extends Exception {

	private static final long serialVersionUID = 1L;

	public NotUnderstoodException(String message) {
		super(message);
	}

}
