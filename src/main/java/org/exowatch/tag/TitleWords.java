package org.exowatch.tag;

/** The words of a title of four letters or more, to tell which of them a sentence has. */
final class TitleWords {

	private static final int SHORTEST = 4;

	/** One bit each. */
	private static final int MOST = 64;

	private static final int SLOTS = 256;

	private final ReadText text;

	/** Hash of a word. */
	private final int[] hashes = new int[SLOTS];

	/** Its number plus one; 0 where nothing is. */
	private final byte[] numbers = new byte[SLOTS];

	private int size;

	TitleWords(ReadText text) {
		this.text = text;
		for (int token = 0; token < text.firstOfBody() && this.size < MOST; token++) {
			if (text.end(token) - text.start(token) >= SHORTEST) {
				add(hash(token));
			}
		}
	}

	private void add(int hash) {
		int slot = slot(hash);
		if (this.numbers[slot] == 0) {
			this.hashes[slot] = hash;
			this.numbers[slot] = (byte) ++this.size;
		}
	}

	/** Where a word is, or the free slot where it belongs. */
	private int slot(int hash) {
		int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
		while (this.numbers[slot] != 0 && this.hashes[slot] != hash) {
			slot = (slot + 1) & (SLOTS - 1);
		}
		return slot;
	}

	/** How many quarters of the title's words so many are: 0 to 4. */
	int quarters(int count) {
		return (this.size == 0) ? 0 : 4 * count / this.size;
	}

	/** How many of the title's words a sentence has. */
	int countIn(Sentence sentence) {
		long found = 0;
		for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
			if (this.text.end(token) - this.text.start(token) >= SHORTEST) {
				int number = this.numbers[slot(hash(token))];
				found |= (number > 0) ? 1L << (number - 1) : 0;
			}
		}
		return Long.bitCount(found);
	}

	/** Capitals and a plural's s do not matter. */
	private int hash(int token) {
		int end = this.text.end(token);
		int last = (this.text.at(end - 1) == 's') ? end - 1 : end;
		int hash = 7;
		for (int i = this.text.start(token); i < last; i++) {
			char c = this.text.at(i);
			hash = hash * 31 + ((c >= 'A' && c <= 'Z') ? c + 32 : c);
		}
		return hash * 0x9E3779B9;
	}

}
