package org.exowatch.source;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.source.SourceException.Kind;

/**
 * Reads one thing after the other and goes on after one that fails, so that one broken
 * page does not hide the rest; what failed is said at the end.
 */
final class Attempts {

	/** After so many failures in a row the site is taken to be down. */
	private static final int MOST_FAILED = 3;

	private final List<SourceException> failed = new ArrayList<>();

	private int made;

	private int inARow;

	/** Reads one thing. */
	@FunctionalInterface
	interface Reading {

		void read() throws SourceException;

	}

	/** Throws only what makes it useless to go on. */
	void make(Reading reading) throws SourceException {
		this.made++;
		try {
			reading.read();
			this.inARow = 0;
		}
		catch (SourceException ex) {
			this.failed.add(ex);
			this.inARow++;
			if (isTheEnd(ex.kind())) {
				throw ex;
			}
		}
	}

	private boolean isTheEnd(Kind kind) {
		return kind == Kind.BLOCKED || kind == Kind.RATE_LIMITED || kind == Kind.BUDGET_SPENT
				|| this.inARow >= MOST_FAILED || Thread.currentThread().isInterrupted();
	}

	/** Says what failed, if anything did. */
	void requireAll() throws SourceException {
		if (this.failed.isEmpty()) {
			return;
		}
		SourceException first = this.failed.get(0);
		String others = (this.made == 1) ? "" : " (" + this.failed.size() + " of " + this.made + " could not be read)";
		throw new SourceException(first.kind(), first.getMessage() + others, first);
	}

}
