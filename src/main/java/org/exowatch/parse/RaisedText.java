package org.exowatch.parse;

import java.util.Arrays;

/**
 * Sees which part of an element's text is raised: what stands in {@code sup}, and the
 * exponents of MathML ({@code msup}, {@code msubsup}).
 */
final class RaisedText {

	private static final int NONE = -1;

	private final TextBuffer text;

	/** By depth: where the raised text of the element that is open there begins. */
	private final int[] begins = new int[Limits.DEPTH + 2];

	/**
	 * By depth: which child of the element that is open there is an exponent; 0: none.
	 */
	private final int[] exponents = new int[Limits.DEPTH + 2];

	/** By depth: how many children the element that is open there has so far. */
	private final int[] children = new int[Limits.DEPTH + 2];

	RaisedText(TextBuffer text) {
		this.text = text;
		Arrays.fill(this.begins, NONE);
	}

	/** Begins the text of the element that is open at this depth. */
	void begin(int depth) {
		this.exponents[depth] = 0;
	}

	/** An element within it begins, and is open at this depth. */
	void start(String name, int depth) {
		boolean exponent = this.exponents[depth - 1] != 0 && ++this.children[depth - 1] == this.exponents[depth - 1];
		this.begins[depth] = (exponent || name.equals("sup")) ? this.text.length() : NONE;
		this.exponents[depth] = name.equals("msup") ? 2 : name.equals("msubsup") ? 3 : 0;
		this.children[depth] = 0;
	}

	/** The element that was open at this depth has ended. */
	void end(int depth) {
		if (this.begins[depth] != NONE) {
			this.text.raise(this.begins[depth], this.exponents[depth - 1] != 0);
		}
	}

}
