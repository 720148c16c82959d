package org.exowatch.tag;

import java.util.Arrays;

/**
 * Numbers the words that rules and vocabulary know; every other word of a text is -1.
 * Once the rules are built it is only read, by any number of threads.
 */
final class Words {

	static final int UNKNOWN = -1;

	/** Letters; only a longer word can be too long to have a form. */
	private static final int LONG = 60;

	/** The forms one after the other. */
	private char[] letters = new char[1 << 13];

	/** Where each form begins, and where the last one ends. */
	private int[] starts = new int[1 << 10];

	/** Hash in the upper half, number plus one in the lower; 0 where nothing is. */
	private long[] slots = new long[1 << 12];

	private int size;

	private final CuePhrases cues = new CuePhrases();

	/** Reads the phrases while rules are being built. */
	private final Letters phrase = new Letters();

	private final Tokenizer phrases = new Tokenizer(this.phrase);

	private final MetWords added = MetWords.adding(this);

	/** The cues that are looked for among these words. */
	CuePhrases cues() {
		return this.cues;
	}

	/** The number of a word; a new one is added. Only while rules are being built. */
	int add(WordForm form) {
		int known = number(form);
		if (known != UNKNOWN) {
			return known;
		}
		int end = this.starts[this.size] + form.length();
		while (end > this.letters.length) {
			this.letters = Arrays.copyOf(this.letters, this.letters.length * 2);
		}
		if (this.size + 1 == this.starts.length) {
			widen();
		}
		form.copy(this.letters, this.starts[this.size]);
		put(form.hash(), this.size);
		this.starts[++this.size] = end;
		return this.size - 1;
	}

	private void widen() {
		this.starts = Arrays.copyOf(this.starts, this.starts.length * 2);
		long[] old = this.slots;
		this.slots = new long[old.length * 2];
		for (long entry : old) {
			if (entry != 0) {
				put((int) (entry >>> 32), (int) entry - 1);
			}
		}
	}

	private void put(int hash, int number) {
		int slot = slot(hash);
		while (this.slots[slot] != 0) {
			slot = (slot + 1) & (this.slots.length - 1);
		}
		this.slots[slot] = ((long) hash << 32) | (number + 1);
	}

	/**
	 * The words of a phrase, added; none where one of them is too long to be told apart.
	 */
	int[] phrase(String phrase) {
		this.phrase.read(phrase);
		this.phrases.stretch(0, phrase.length());
		int[] numbers = new int[(phrase.length() + 1) / 2];
		int count = 0;
		while (this.phrases.next()) {
			if (this.phrases.end() - this.phrases.start() > LONG && this.phrases.form().length() == 0) {
				return new int[0];
			}
			this.added.meet(this.phrases);
			numbers[count++] = this.added.number();
		}
		return Arrays.copyOf(numbers, count);
	}

	int number(WordForm form) {
		if (form.length() == 0) {
			return UNKNOWN;
		}
		int hash = form.hash();
		int slot = slot(hash);
		for (long entry = this.slots[slot]; entry != 0; entry = this.slots[slot]) {
			int number = (int) entry - 1;
			if ((int) (entry >>> 32) == hash && form.is(this.letters, this.starts[number], this.starts[number + 1])) {
				return number;
			}
			slot = (slot + 1) & (this.slots.length - 1);
		}
		return UNKNOWN;
	}

	private int slot(int hash) {
		int mixed = hash * 0x9E3779B9;
		return (mixed ^ (mixed >>> 15)) & (this.slots.length - 1);
	}

}
