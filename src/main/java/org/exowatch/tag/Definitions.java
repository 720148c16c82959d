package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds short forms with their long forms, "long form (SF)" and "SF (long form)", by the
 * letters that they share (Schwartz and Hearst, PSB 2003).
 */
final class Definitions {

	private static final int LONGEST_SHORT_FORM = 10;

	private Definitions() {
	}

	static List<Definition> in(ReadText text) {
		List<Definition> found = new ArrayList<>();
		int open = text.full().indexOf('(');
		for (Sentence sentence : text.sentences()) {
			while (open >= 0 && open < sentence.end()) {
				if (open >= sentence.start()) {
					add(text, sentence, open, found);
				}
				open = text.full().indexOf('(', open + 1);
			}
		}
		return found;
	}

	private static void add(ReadText text, Sentence sentence, int open, List<Definition> found) {
		int inner = text.tokenAt(open);
		if (inner >= sentence.endToken() || inner <= sentence.firstToken()) {
			return;
		}
		if (shortForm(text, inner) && closes(text, inner)) {
			longForm(text, sentence, inner, found);
		}
		else if (shortForm(text, inner - 1) && text.start(inner) == open + 1) {
			explained(text, sentence, inner, found);
		}
	}

	private static boolean shortForm(ReadText text, int token) {
		int length = text.end(token) - text.start(token);
		if (length < 2 || length > LONGEST_SHORT_FORM) {
			return false;
		}
		for (int i = text.start(token); i < text.end(token); i++) {
			if (Character.isUpperCase(text.at(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean closes(ReadText text, int token) {
		int end = text.end(token);
		return end < text.full().length() && ");,".indexOf(text.at(end)) >= 0;
	}

	private static void longForm(ReadText text, Sentence sentence, int inner, List<Definition> found) {
		String form = text.text(inner);
		int words = Math.min(form.length() + 5, form.length() * 2);
		int earliest = Math.max(sentence.firstToken(), inner - words);
		int first = aligned(text, form, earliest, inner);
		if (first >= 0) {
			found.add(new Definition(form, inner, first, inner));
		}
	}

	private static void explained(ReadText text, Sentence sentence, int inner, List<Definition> found) {
		String form = text.text(inner - 1);
		int end = inner;
		int latest = Math.min(sentence.endToken(), inner + form.length() + 5);
		while (end < latest && (end == inner || NameMatcher.joined(text, end))) {
			end++;
		}
		if (end - inner > 1 && aligned(text, form, inner, end) == inner) {
			found.add(new Definition(form, inner - 1, inner, end));
		}
	}

	/**
	 * The word at which the long form begins whose letters, read backwards, contain those
	 * of the short form, its first letter at the start of a word; -1 if there is none.
	 */
	private static int aligned(ReadText text, String form, int earliest, int end) {
		int at = text.end(end - 1) - 1;
		int start = text.start(earliest);
		for (int i = form.length() - 1; i >= 0; i--) {
			char c = Character.toLowerCase(form.charAt(i));
			while (at >= start && (Character.toLowerCase(text.at(at)) != c
					|| (i == 0 && at > start && Character.isLetterOrDigit(text.at(at - 1))))) {
				at--;
			}
			if (at < start) {
				return -1;
			}
			at--;
		}
		int first = text.tokenAt(at + 1);
		return (first < end && text.start(first) == at + 1) ? first : first - 1;
	}

}
