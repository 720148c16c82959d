package org.exowatch.tag;

import java.util.Arrays;

/** Turns places of a text in chars into those in code points. */
final class CodePoints {

	private static final int[] NONE = {};

	/** Where the second halves of surrogate pairs stand. */
	private final int[] pairs;

	CodePoints(Letters text) {
		this.pairs = text.mayHavePairs() ? pairs(text) : NONE;
	}

	private static int[] pairs(Letters text) {
		int[] found = NONE;
		int count = 0;
		for (int i = 1; i < text.length(); i++) {
			if (Character.isLowSurrogate(text.at(i)) && Character.isHighSurrogate(text.at(i - 1))) {
				found = (count == found.length) ? Arrays.copyOf(found, Math.max(8, count * 2)) : found;
				found[count++] = i;
			}
		}
		return Arrays.copyOf(found, count);
	}

	/** How many code points stand before a char. */
	int before(int position) {
		if (this.pairs.length == 0) {
			return position;
		}
		int found = Arrays.binarySearch(this.pairs, position);
		return position - ((found >= 0) ? found : -found - 1);
	}

}
