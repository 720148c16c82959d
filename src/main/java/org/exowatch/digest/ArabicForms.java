package org.exowatch.digest;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Joins Arabic letters by Unicode's presentation forms, which fonts have as glyphs. The
 * forms and what they stand for come from the JDK's tables of Unicode. Marks stay where
 * they are above or below their letter.
 */
final class ArabicForms {

	private static final String LAM = "\u0644";

	/** Letters, and lam with alef, to their forms in the order of {@link Form}. */
	private static final Map<String, char[]> FORMS = forms();

	private ArabicForms() {
	}

	private static Map<String, char[]> forms() {
		Map<String, char[]> forms = new HashMap<>();
		for (char form = '\uFB50'; form <= '\uFEFC'; form++) {
			String name = Character.isDefined(form) ? String.valueOf(Character.getName(form)) : "";
			String letters = apart(String.valueOf(form));
			if (name.startsWith("ARABIC L") && (letters.length() == 1 || letters.startsWith(LAM) && form >= '\uFEF5')) {
				for (Form place : Form.values()) {
					if (name.endsWith(" " + place.name().toUpperCase(Locale.ROOT) + " FORM")) {
						forms.computeIfAbsent(letters, (key) -> new char[Form.values().length])[place.ordinal()] = form;
					}
				}
			}
		}
		return forms;
	}

	/** The letters that forms stand for. */
	static String apart(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC);
	}

	/** A text whose letters have the form that their neighbours ask for. */
	static String joined(String text) {
		StringBuilder joined = new StringBuilder();
		boolean before = false;
		for (int at = 0; at < text.length(); at++) {
			int length = (at + 2 <= text.length() && FORMS.containsKey(text.substring(at, at + 2))) ? 2 : 1;
			char[] forms = FORMS.get(text.substring(at, at + length));
			if (forms == null) {
				before = before && mark(text.charAt(at));
				joined.append(text.charAt(at));
				continue;
			}
			at += length - 1;
			boolean after = forms[Form.INITIAL.ordinal()] != 0 && joins(text, at + 1);
			char form = forms[Form.of(before && forms[Form.FINAL.ordinal()] != 0, after).ordinal()];
			joined.append((form != 0) ? form : text.charAt(at));
			before = forms[Form.INITIAL.ordinal()] != 0;
		}
		return joined.toString();
	}

	private static boolean joins(String text, int from) {
		int at = from;
		while (at < text.length() && mark(text.charAt(at))) {
			at++;
		}
		char[] next = (at < text.length()) ? FORMS.get(text.substring(at, at + 1)) : null;
		return next != null && next[Form.FINAL.ordinal()] != 0;
	}

	private static boolean mark(char letter) {
		return Character.getType(letter) == Character.NON_SPACING_MARK;
	}

	/** Where a letter stands in what is joined. */
	private enum Form {

		ISOLATED, INITIAL, MEDIAL, FINAL;

		static Form of(boolean before, boolean after) {
			if (before) {
				return after ? MEDIAL : FINAL;
			}
			return after ? INITIAL : ISOLATED;
		}

	}

}
