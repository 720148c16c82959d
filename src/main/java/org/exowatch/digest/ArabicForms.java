package org.exowatch.digest;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters by Unicode's presentation forms, which fonts have as glyphs. The
 * forms and what they stand for come from the JDK's tables of Unicode. Marks stay where
 * they are above or below their letter.
 */
final class ArabicForms {

	private static final String LAM = "\u0644";

	/** The forms of letters, and of lam with alef. */
	private static final Map<String, Map<Form, Character>> FORMS = forms();

	private ArabicForms() {
	}

	private static Map<String, Map<Form, Character>> forms() {
		Map<String, Map<Form, Character>> forms = new HashMap<>();
		for (char form = '\uFB50'; form <= '\uFEFC'; form++) {
			String name = Character.isDefined(form) ? String.valueOf(Character.getName(form)) : "";
			String letters = apart(String.valueOf(form));
			boolean lamAlef = letters.length() == 2 && letters.startsWith(LAM) && form >= '\uFEF5';
			if (name.startsWith("ARABIC L") && (letters.length() == 1 || lamAlef)) {
				for (Form place : Form.values()) {
					if (name.endsWith(" " + place + " FORM")) {
						forms.computeIfAbsent(letters, (key) -> new EnumMap<>(Form.class)).put(place, form);
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
		int at = 0;
		while (at < text.length()) {
			int next = at + (formsAt(text, at, 2).isEmpty() ? 1 : 2);
			Map<Form, Character> forms = formsAt(text, at, next - at);
			boolean opens = forms.containsKey(Form.INITIAL);
			Form form = Form.of(before && forms.containsKey(Form.FINAL), opens && closesAt(text, next));
			joined.append(forms.getOrDefault(form, text.charAt(at)));
			before = opens || (before && mark(text.charAt(at)));
			at = next;
		}
		return joined.toString();
	}

	private static Map<Form, Character> formsAt(String text, int from, int length) {
		return (from + length <= text.length()) ? FORMS.getOrDefault(text.substring(from, from + length), Map.of())
				: Map.of();
	}

	/** Whether the letter after the marks there joins the one before them. */
	private static boolean closesAt(String text, int from) {
		int at = from;
		while (at < text.length() && mark(text.charAt(at))) {
			at++;
		}
		return formsAt(text, at, 1).containsKey(Form.FINAL);
	}

	private static boolean mark(char letter) {
		return Character.getType(letter) == Character.NON_SPACING_MARK;
	}

	/** Where a letter stands in what is joined; as in the names of Unicode. */
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
