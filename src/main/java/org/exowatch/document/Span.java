package org.exowatch.document;

/**
 * A stretch of {@link Text#full()}.
 *
 * @param start first code point, counted from 0
 * @param end the code point after the last one
 */
public record Span(int start, int end) {

	public Span {
		if (start < 0 || end < start) {
			throw new IllegalArgumentException("no span: " + start + ".." + end);
		}
	}

	/** The words that this span covers. */
	public String in(String full) {
		int from = full.offsetByCodePoints(0, this.start);
		return full.substring(from, full.offsetByCodePoints(from, this.end - this.start));
	}

}
