package org.exowatch.deliver;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a message after it was handed to a mail server.
 *
 * @param state for certain
 * @param reason the server's codes, such as {@code 550 5.1.1}; null: it took the message
 */
public record Handover(State state, @Nullable String reason) {

	/** How far it came. */
	public enum State {

		/** The server has taken it. */
		SENT,

		/** Certainly not taken, for now. */
		DEFERRED,

		/** Certainly not taken, and never will be. */
		REFUSED,

		/** Certainly not taken: the server takes nothing from this sender. */
		NOBODY,

		/** The connection broke before the server's word: it may have been taken. */
		UNKNOWN

	}

}
