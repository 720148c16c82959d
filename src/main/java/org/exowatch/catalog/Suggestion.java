package org.exowatch.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Turns a misspelt word into a repair: the nearest known word, or all of them. */
final class Suggestion {

	private Suggestion() {
	}

	/** {@code did you mean 'query'?}, or {@code use one of a, b, c}. */
	static String of(String word, Collection<String> known) {
		if (known.isEmpty()) {
			return "none is declared yet: add its file first";
		}
		String nearest = known.stream().sorted().min(Comparator.comparingInt((k) -> distance(word, k))).orElseThrow();
		if (distance(word, nearest) <= Math.max(2, nearest.length() / 4)) {
			return "did you mean '" + nearest + "'?";
		}
		return (known.size() <= 12) ? "use one of " + String.join(", ", known) : "see the ids that are declared";
	}

	/** Levenshtein distance, swapped neighbours counted as two. */
	private static int distance(String a, String b) {
		int[] row = IntStream.rangeClosed(0, b.length()).toArray();
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = diagonal + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[b.length()];
	}

}
