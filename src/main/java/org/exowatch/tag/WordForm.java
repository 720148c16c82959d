package org.exowatch.tag;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The form under which a word is compared: lower case, singular, American spelling, Greek
 * letters spelled out, no diacritics. It need not be a word; it only has to be the same
 * for what means the same. One object reads one word after the other, so that reading a
 * text makes no garbage.
 */
final class WordForm {

	/** Longer runs of letters are sequences or garbage, and name nothing. */
	private static final int LONGEST = 64;

	private static final String[] GREEK = { "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta",
			"iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon",
			"phi", "chi", "psi", "omega" };

	private char[] letters = new char[LONGEST];

	private int length;

	/** Reads the letters and digits from {@code start} to {@code end}. */
	void read(char[] text, int start, int end) {
		this.length = 0;
		if (end - start > LONGEST) {
			return;
		}
		if (!readAscii(text, start, end)) {
			readLatin(text, start, end);
		}
		if (this.length < 5) {
			roman();
			return;
		}
		if (mayBeBritish()) {
			set(american(toString()));
		}
		stem();
	}

	private boolean readAscii(char[] text, int start, int end) {
		for (int i = start; i < end; i++) {
			char c = text[i];
			if (c >= 0x80) {
				return false;
			}
			this.letters[this.length++] = (c >= 'A' && c <= 'Z') ? (char) (c + 32) : c;
		}
		return true;
	}

	private void readLatin(char[] text, int start, int end) {
		StringBuilder word = new StringBuilder(end - start);
		for (int i = start; i < end; i++) {
			char c = text[i];
			word.append((c >= 'A' && c <= 'Z') ? (char) (c + 32) : c);
		}
		set(latin(word.toString()));
	}

	private void set(String form) {
		this.length = form.length();
		if (this.length > this.letters.length) {
			this.letters = new char[this.length];
		}
		form.getChars(0, this.length, this.letters, 0);
	}

	private static String latin(String word) {
		StringBuilder plain = new StringBuilder();
		String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
		for (int i = 0; i < parts.length(); i++) {
			char c = Character.toLowerCase(parts.charAt(i));
			if (c >= 'α' && c <= 'ω') {
				plain.append(GREEK[c - 'α']);
			}
			else if (Character.getType(c) != Character.NON_SPACING_MARK) {
				plain.append((c == 'µ') ? "mu" : (c == 'œ') ? "oe" : (c == 'æ') ? "ae" : String.valueOf(c));
			}
		}
		return plain.toString();
	}

	/** Whether letters stand in it that {@link #american} might change. */
	private boolean mayBeBritish() {
		for (int i = 2; i < this.length; i++) {
			char before = this.letters[i - 1];
			boolean maybe = switch (this.letters[i]) {
				case 'e' -> before == 'a' || before == 'o' || (isFollowing("is", i) && isLastOrBefore('d', i));
				case 'r' -> isFollowing("mou", i) || isFollowing("iou", i) || isFollowing("bou", i);
				case 'a' -> isFollowing("is", i) && isLastOrBefore('t', i);
				case 'i' -> isFollowing("age", i);
				default -> false;
			};
			if (maybe) {
				return true;
			}
		}
		return this.letters[1] == 'e' && (this.letters[0] == 'a' || this.letters[0] == 'o');
	}

	private boolean isFollowing(String letters, int i) {
		int from = i - letters.length();
		if (from < 0) {
			return false;
		}
		for (int k = 0; k < letters.length(); k++) {
			if (this.letters[from + k] != letters.charAt(k)) {
				return false;
			}
		}
		return true;
	}

	private boolean isLastOrBefore(char letter, int i) {
		return i + 1 == this.length || this.letters[i + 1] == letter;
	}

	/** Of a word of five letters or more. */
	private static String american(String word) {
		String form = word;
		if (form.contains("ae") || form.contains("oe")) {
			form = form.replace("ae", "e").replace("oe", "e");
		}
		if (form.contains("our")) {
			form = form.replace("mour", "mor").replace("viour", "vior").replace("labour", "labor");
		}
		if (form.startsWith("ageing")) {
			return "aging";
		}
		return form.endsWith("ise") ? form.substring(0, form.length() - 3) + "ize"
				: form.replace("isation", "ization").replace("ised", "ized");
	}

	/** Types and stages are numbered in either way. */
	private void roman() {
		if (this.length < 2 || this.letters[0] != 'i') {
			return;
		}
		boolean twice = this.letters[1] == 'i';
		if (this.length == 2 && (twice || this.letters[1] == 'v')) {
			set(twice ? "2" : "4");
		}
		else if (this.length == 3 && twice && this.letters[2] == 'i') {
			set("3");
		}
	}

	private void stem() {
		if (this.length < 5 || this.letters[this.length - 1] != 's') {
			return;
		}
		if (endsWith("sis")) {
			this.length--;
			this.letters[this.length - 1] = 'e';
		}
		else if (endsWith("ies")) {
			this.length -= 2;
			this.letters[this.length - 1] = 'y';
		}
		else if (endsWith("itides")) {
			this.length -= 2;
			this.letters[this.length - 1] = 's';
		}
		else if (!endsWith("ss") && !endsWith("us") && !endsWith("is")) {
			this.length -= (endsWith("sses") || endsWith("uses")) ? 2 : 1;
		}
	}

	private boolean endsWith(String ending) {
		int from = this.length - ending.length();
		if (from < 0) {
			return false;
		}
		for (int i = 0; i < ending.length(); i++) {
			if (this.letters[from + i] != ending.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	int hash() {
		int hash = this.length;
		for (int i = 0; i < this.length; i++) {
			hash = hash * 31 + this.letters[i];
		}
		return hash;
	}

	boolean is(char[] forms, int start, int end) {
		return Arrays.equals(this.letters, 0, this.length, forms, start, end);
	}

	int length() {
		return this.length;
	}

	void copy(char[] to, int start) {
		System.arraycopy(this.letters, 0, to, start, this.length);
	}

	@Override
	public String toString() {
		return new String(this.letters, 0, this.length);
	}

}
