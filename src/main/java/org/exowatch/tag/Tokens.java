package org.exowatch.tag;

import java.util.Arrays;

/** The words of a text in order: where each stands, and its number in {@link Words}. */
final class Tokens {

	private final String text;

	private int[] starts;

	private int[] ends;

	private int[] words;

	private boolean[] manyCapitals;

	private int size;

	/** Of nothing yet. */
	Tokens(String text) {
		this.text = text;
		int likely = text.length() / 6 + 8;
		this.starts = new int[likely];
		this.ends = new int[likely];
		this.words = new int[likely];
		this.manyCapitals = new boolean[likely];
	}

	/** All words of a text. */
	static Tokens of(String text, Words known) {
		Tokens tokens = new Tokens(text);
		tokens.add(new Tokenizer(text.toCharArray()), known);
		return tokens;
	}

	/** Adds what is left of a stretch. */
	void add(Tokenizer from, Words known) {
		while (from.next()) {
			if (this.size == this.starts.length) {
				widen();
			}
			this.starts[this.size] = from.start();
			this.ends[this.size] = from.end();
			this.words[this.size] = known.number(from.form());
			this.manyCapitals[this.size++] = from.manyCapitals();
		}
	}

	private void widen() {
		this.starts = Arrays.copyOf(this.starts, this.size * 2);
		this.ends = Arrays.copyOf(this.ends, this.size * 2);
		this.words = Arrays.copyOf(this.words, this.size * 2);
		this.manyCapitals = Arrays.copyOf(this.manyCapitals, this.size * 2);
	}

	int size() {
		return this.size;
	}

	int word(int token) {
		return this.words[token];
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
		return this.text.substring(this.starts[first], this.ends[end - 1]);
	}

	/** The word that starts at or after a char. */
	int at(int position) {
		int found = Arrays.binarySearch(this.starts, 0, this.size, position);
		return (found >= 0) ? found : -found - 1;
	}

}
