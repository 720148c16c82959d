package org.exowatch.tag;

import java.util.Arrays;

/** The words of a text in order: where each stands, and its number in {@link Words}. */
final class Tokens {

	/** What goes beyond is not kept for the next text. */
	private static final int KEPT = 1 << 14;

	private final Letters text;

	private int[] starts = {};

	private int[] ends = {};

	private int[] words = {};

	private int[] hashes = {};

	private boolean[] manyCapitals = {};

	private int size;

	/** Of a text of which there are no words yet. */
	Tokens(Letters text) {
		this.text = text;
	}

	/** All words of a text. */
	static Tokens of(String text, Words known) {
		Letters letters = Letters.of(text);
		Tokens tokens = new Tokens(letters);
		tokens.clear();
		Tokenizer tokenizer = new Tokenizer(letters);
		while (tokenizer.next()) {
			tokens.add(tokenizer, known.number(tokenizer.form()), tokenizer.hash());
		}
		return tokens;
	}

	/** Begins another text, of which there are no words yet. */
	void clear() {
		this.size = 0;
		int likely = this.text.length() / 6 + 8;
		if (this.starts.length < likely || this.starts.length > Math.max(KEPT, likely)) {
			this.starts = new int[likely];
			this.ends = new int[likely];
			this.words = new int[likely];
			this.hashes = new int[likely];
			this.manyCapitals = new boolean[likely];
		}
	}

	/** Adds what is left of a stretch. */
	void add(Tokenizer from, MetWords known) {
		while (from.next()) {
			known.meet(from);
			add(from, known.number(), known.hash());
		}
	}

	private void add(Tokenizer word, int number, int hash) {
		if (this.size == this.starts.length) {
			widen();
		}
		this.starts[this.size] = word.start();
		this.ends[this.size] = word.end();
		this.words[this.size] = number;
		this.hashes[this.size] = hash;
		this.manyCapitals[this.size++] = word.manyCapitals();
	}

	private void widen() {
		this.starts = Arrays.copyOf(this.starts, this.size * 2);
		this.ends = Arrays.copyOf(this.ends, this.size * 2);
		this.words = Arrays.copyOf(this.words, this.size * 2);
		this.hashes = Arrays.copyOf(this.hashes, this.size * 2);
		this.manyCapitals = Arrays.copyOf(this.manyCapitals, this.size * 2);
	}

	int size() {
		return this.size;
	}

	int word(int token) {
		return this.words[token];
	}

	/** What {@link WordHash} makes of a word. */
	int hash(int token) {
		return this.hashes[token];
	}

	int start(int token) {
		return this.starts[token];
	}

	int end(int token) {
		return this.ends[token];
	}

	/** Whether a word looks like an abbreviation or a symbol. */
	boolean manyCapitals(int token) {
		return this.manyCapitals[token];
	}

	/** The words from one to before another as they stand. */
	String text(int first, int end) {
		return this.text.text(this.starts[first], this.ends[end - 1]);
	}

	/** The word that starts at or after a char. */
	int at(int position) {
		int found = Arrays.binarySearch(this.starts, 0, this.size, position);
		return (found >= 0) ? found : -found - 1;
	}

}
