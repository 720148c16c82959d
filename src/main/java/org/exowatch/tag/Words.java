package org.exowatch.tag;

import java.util.Arrays;

/**
 * Numbers the words that rules and vocabulary know; every other word of a text is -1.
 * Once the rules are built it is only read, by any number of threads.
 */
final class Words {

	static final int UNKNOWN = -1;

	private char[][] forms = new char[1 << 10][];

	private int[] hashes = new int[1 << 10];

	/** By hash: numbers plus one, 0 where nothing is. */
	private int[] slots = new int[1 << 12];

	private int size;

	/** The number of a word; a new one is added. Only while rules are being built. */
	private int add(WordForm form) {
		int known = number(form);
		if (known != UNKNOWN) {
			return known;
		}
		if (this.size == this.forms.length) {
			this.forms = Arrays.copyOf(this.forms, this.size * 2);
			this.hashes = Arrays.copyOf(this.hashes, this.size * 2);
			this.slots = new int[this.slots.length * 2];
			for (int i = 0; i < this.size; i++) {
				this.slots[free(this.hashes[i])] = i + 1;
			}
		}
		this.forms[this.size] = form.copy();
		this.hashes[this.size] = form.hash();
		this.slots[free(form.hash())] = this.size + 1;
		return this.size++;
	}

	private int free(int hash) {
		int slot = slot(hash);
		while (this.slots[slot] != 0) {
			slot = (slot + 1) & (this.slots.length - 1);
		}
		return slot;
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
		while (this.slots[slot] != 0) {
			int number = this.slots[slot] - 1;
			if (this.hashes[number] == hash && form.is(this.forms[number])) {
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
