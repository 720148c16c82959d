package org.exowatch.tag;

import java.util.Arrays;

/**
 * Numbers the words that rules and vocabulary know; every other word of a text is -1.
 * Once the rules are built it is only read, by any number of threads.
 */
final class Words {

	static final int UNKNOWN = -1;

	private char[][] forms = new char[1 << 10][];

	/** Hash in the upper half, number plus one in the lower; 0 where nothing is. */
	private long[] slots = new long[1 << 12];

	private int size;

	/** The number of a word; a new one is added. Only while rules are being built. */
	private int add(WordForm form) {
		int known = number(form);
		if (known != UNKNOWN) {
			return known;
		}
		if (this.size == this.forms.length) {
			widen();
		}
		this.forms[this.size] = form.copy();
		put(form.hash(), this.size);
		return this.size++;
	}

	private void widen() {
		this.forms = Arrays.copyOf(this.forms, this.size * 2);
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

	/** The words of a phrase, added. */
	int[] phrase(String phrase) {
		Tokenizer words = new Tokenizer(phrase.toCharArray());
		int[] numbers = new int[phrase.length()];
		int count = 0;
		while (words.next()) {
			numbers[count++] = add(words.form());
		}
		return Arrays.copyOf(numbers, count);
	}

	int number(WordForm form) {
		int hash = form.hash();
		int slot = slot(hash);
		for (long entry = this.slots[slot]; entry != 0; entry = this.slots[slot]) {
			int number = (int) entry - 1;
			if ((int) (entry >>> 32) == hash && form.is(this.forms[number])) {
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
