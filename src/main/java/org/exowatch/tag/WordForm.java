package org.exowatch.tag;

import java.text.Normalizer;

/**
 * The form under which a word is compared: lower case, singular, American spelling, Greek
 * letters spelled out, no diacritics. It need not be a word; it only has to be the same
 * for what means the same.
 */
final class WordForm {

	/** Longer runs of letters are sequences or garbage, and name nothing. */
	private static final int LONGEST = 64;

	private static final String[] GREEK = { "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta",
			"iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon",
			"phi", "chi", "psi", "omega" };

	private WordForm() {
	}

	/** The form of the letters and digits from {@code start} to {@code end}. */
	static String of(CharSequence text, int start, int end) {
		if (end - start > LONGEST) {
			return "";
		}
		StringBuilder word = new StringBuilder(end - start);
		boolean plain = true;
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			plain &= c < 0x80;
			word.append((c >= 'A' && c <= 'Z') ? (char) (c + 32) : c);
		}
		return stem(american(plain ? word.toString() : latin(word.toString())));
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

	private static String american(String word) {
		if (word.length() < 5) {
			return roman(word);
		}
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
	private static String roman(String word) {
		return switch (word) {
			case "ii" -> "2";
			case "iii" -> "3";
			case "iv" -> "4";
			default -> word;
		};
	}

	private static String stem(String word) {
		int length = word.length();
		if (length < 5) {
			return word;
		}
		if (word.endsWith("sis")) {
			return word.substring(0, length - 2) + "e";
		}
		if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
			return word;
		}
		if (word.endsWith("ies")) {
			return word.substring(0, length - 3) + "y";
		}
		if (word.endsWith("itides")) {
			return word.substring(0, length - 3) + "s";
		}
		return word.substring(0, length - (word.endsWith("sses") || word.endsWith("uses") ? 2 : 1));
	}

}
