package org.exowatch.parse;

/** One record cannot be taken, those after it can. */
final class RecordFault extends RuntimeException {

	private final String reason;

	RecordFault(String reason) {
		super(reason, null, false, false);
		this.reason = reason;
	}

	String reason() {
		return this.reason;
	}

}
