package org.exowatch.source;

import org.jspecify.annotations.Nullable;

/** Why one answer could not be taken, and whether asking again may help. */
final class AnswerFault extends Exception {

	private static final long serialVersionUID = 1L;

	private final SourceException.Kind kind;

	private final boolean passing;

	private AnswerFault(SourceException.Kind kind, boolean passing, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.passing = passing;
	}

	/** Asking again may help. */
	static AnswerFault passing(SourceException.Kind kind, String message) {
		return new AnswerFault(kind, true, message, null);
	}

	/** Asking again may help. */
	static AnswerFault passing(SourceException.Kind kind, String message, Throwable cause) {
		return new AnswerFault(kind, true, message, cause);
	}

	/** Asking again would bring the same. */
	static AnswerFault lasting(SourceException.Kind kind, String message) {
		return new AnswerFault(kind, false, message, null);
	}

	/** The host turned us away. */
	static AnswerFault blocked(String host) {
		return lasting(SourceException.Kind.BLOCKED, "blocked by " + host + " (abuse detection page)");
	}

	SourceException.Kind kind() {
		return this.kind;
	}

	boolean isPassing() {
		return this.passing;
	}

}
