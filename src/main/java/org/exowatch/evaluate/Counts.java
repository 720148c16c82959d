package org.exowatch.evaluate;

/**
 * How often an answer was right.
 *
 * @param right given, and right
 * @param wrong given, and wrong
 * @param missed not given, and would have been right
 */
public record Counts(int right, int wrong, int missed) {

	static final Counts NONE = new Counts(0, 0, 0);

	/** The part of what was given that is right, 0 to 1. */
	public double precision() {
		return part(this.right, this.right + this.wrong);
	}

	/** The part of what is right that was given, 0 to 1. */
	public double recall() {
		return part(this.right, this.right + this.missed);
	}

	/** The harmonic mean of both, 0 to 1. */
	public double f() {
		return part(2 * this.right, 2 * this.right + this.wrong + this.missed);
	}

	Counts plus(Counts more) {
		return new Counts(this.right + more.right, this.wrong + more.wrong, this.missed + more.missed);
	}

	/** How many there are in the gold file. */
	int gold() {
		return this.right + this.missed;
	}

	private static double part(int some, int all) {
		return (all == 0) ? 0 : (double) some / all;
	}

}
