package org.exowatch.tag;

/**
 * Numbers that stand for words and groups of words in {@link DesignModel}. Case, a plural
 * s, a possessive and the spelling -ise or -ize do not matter; all numbers are one word.
 */
final class WordHash {

	static final int NUMBER = 0x5EED;

	/** What the first word of a sentence follows. */
	static final int START = 0x57A7;

	private static final int SHORTEST_PLURAL = 4;

	private WordHash() {
	}

	/** The words of a text, one after the other, at most so many. */
	static int[] of(ReadText text, int most) {
		int[] hashes = new int[Math.min(text.size(), most)];
		String full = text.full();
		for (int i = 0; i < hashes.length; i++) {
			hashes[i] = of(full, text.start(i), text.end(i));
		}
		return hashes;
	}

	static int of(String text, int start, int end) {
		char first = text.charAt(start);
		if (first >= '0' && first <= '9') {
			return NUMBER;
		}
		int last = stem(text, start, end);
		int hash = 17;
		for (int i = start; i < last; i++) {
			hash = hash * 31 + folded(text.charAt(i));
		}
		return hash * 0x9E3779B9;
	}

	private static int stem(String text, int start, int end) {
		int last = end;
		if (last - start > 2 && (text.charAt(last - 2) == '\'' || text.charAt(last - 2) == '\u2019')) {
			last -= 2;
		}
		if (last - start < SHORTEST_PLURAL || text.charAt(last - 1) != 's') {
			return last;
		}
		char before = text.charAt(last - 2);
		return (before == 's' || before == 'u' || before == 'i') ? last : last - 1;
	}

	private static int folded(char c) {
		int low = (c >= 'A' && c <= 'Z') ? c + 32 : c;
		return (low == 'z') ? 's' : low;
	}

	/** One number for a group of words; never 0. */
	static int group(int kind, int first, int second, int third) {
		int hash = kind * 0x85EBCA6B + first;
		hash = Integer.rotateLeft(hash, 13) * 0xC2B2AE35 + second;
		hash = Integer.rotateLeft(hash, 15) * 0x9E3779B1 + third;
		hash ^= hash >>> 16;
		hash *= 0x85EBCA6B;
		hash ^= hash >>> 13;
		return (hash == 0) ? 1 : hash;
	}

}
