package org.exowatch.source;

/** A source could not be checked: never to be read as "nothing new". */
public final class SourceException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	/**
	 * Says why a source could not be checked.
	 * @param kind of failure
	 * @param message one line for status and digest: {@code blocked by www.fda.gov (abuse
	 * detection page)}
	 * @param cause what was caught, if anything
	 */
	SourceException(Kind kind, String message, @org.jspecify.annotations.Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	public Kind kind() {
		return this.kind;
	}

	/** Why a source could not be checked. */
	public enum Kind {

		/** The site shows its refusal page. Not asked again this night. */
		BLOCKED,
		/** Refused for pace after all retries. */
		RATE_LIMITED,
		/**
		 * The host was asked as often as it may be in a day; the rest is for tomorrow.
		 */
		BUDGET_SPENT,
		/** No answer, a server error, a broken body, after all retries. */
		UNAVAILABLE,
		/**
		 * An answer that is not what the interface promises: HTML for XML, an ERROR
		 * element.
		 */
		UNEXPECTED_ANSWER,
		/** The request itself is refused: bad key, bad query. */
		REFUSED

	}

}
