package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds short forms with their long forms, "long form (SF)" and "SF (long form)", by the
 * letters that they share (Schwartz and Hearst, PSB 2003), with the letters of a short
 * form at the starts of words where that is possible.
 */
final class Definitions {

	private static final int LONGEST_SHORT_FORM = 10;

	private static final int LONGEST_INNER = 150;

	private Definitions() {
	}

	static List<Definition> in(ReadText text) {
		int open = text.next('(', 0);
		if (open < 0) {
			return List.of();
		}
		List<Definition> found = new ArrayList<>();
		for (Sentence sentence : text.sentences()) {
			while (open >= 0 && open < sentence.end()) {
				if (open >= sentence.start()) {
					add(text, sentence, open, found);
				}
				open = text.next('(', open + 1);
			}
		}
		return found;
	}

	private static void add(ReadText text, Sentence sentence, int open, List<Definition> found) {
		int close = close(text, open, sentence.end());
		int inner = text.tokenAt(open + 1);
		if (close < 0 || inner >= sentence.endToken() || text.start(inner) >= close || inner <= sentence.firstToken()) {
			return;
		}
		int stop = stop(text, open + 1, close);
		Definition explained = null;
		if (isShortForm(text, open + 1, stop)) {
			explained = longForm(text, sentence, open, stop, inner);
		}
		if (explained == null && isShortForm(text, text.start(inner - 1), text.end(inner - 1))) {
			explained = explanation(text, sentence, inner, stop);
		}
		if (explained != null) {
			found.add(explained);
		}
	}

	/** The bracket that closes this one; -1 if none does nearby. */
	private static int close(ReadText text, int open, int end) {
		int depth = 0;
		for (int i = open; i < Math.min(end, open + LONGEST_INNER); i++) {
			depth += (text.at(i) == '(') ? 1 : (text.at(i) == ')') ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	/** Where the first part of what stands in brackets ends. */
	private static int stop(ReadText text, int from, int close) {
		int i = from;
		while (i < close && text.at(i) != ';' && !(text.at(i) == ',' && text.at(i + 1) == ' ') && text.at(i) != '=') {
			i++;
		}
		while (i > from && text.at(i - 1) == ' ') {
			i--;
		}
		return i;
	}

	/** Two to ten characters without a blank, with a letter; not a lower-case word. */
	private static boolean isShortForm(ReadText text, int from, int to) {
		if (to - from < 2 || to - from > LONGEST_SHORT_FORM || !Character.isLetterOrDigit(text.at(from))) {
			return false;
		}
		int letters = 0;
		int capitals = 0;
		for (int i = from; i < to; i++) {
			char c = text.at(i);
			if (c == ' ' || c == '.' || c == '%' || c == '<' || c == '>') {
				return false;
			}
			letters += Character.isLetter(c) ? 1 : 0;
			capitals += Character.isUpperCase(c) ? 1 : 0;
		}
		return letters > 0 && (capitals > 0 || to - from <= 4);
	}

	private static @Nullable Definition longForm(ReadText text, Sentence sentence, int open, int stop, int inner) {
		String form = text.chars(open + 1, stop);
		int letters = letters(form);
		int earliest = Math.max(sentence.firstToken(), inner - Math.min(letters + 5, letters * 2));
		int first = first(text, form, earliest, inner);
		if (first < 0 || !isLong(text, form, first, inner)) {
			return null;
		}
		return new Definition(form, inner, first, inner);
	}

	private static @Nullable Definition explanation(ReadText text, Sentence sentence, int inner, int stop) {
		String form = text.text(inner - 1);
		int end = inner;
		while (end < sentence.endToken() && text.end(end) <= stop) {
			end++;
		}
		if (end - inner < 2 || end - inner > Math.min(form.length() + 5, form.length() * 2) || !capitals(form)) {
			return null;
		}
		return (first(text, form, inner, end) == inner) ? new Definition(form, inner - 1, inner, end) : null;
	}

	private static boolean capitals(String form) {
		for (int i = 0; i < form.length(); i++) {
			if (Character.isUpperCase(form.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static int letters(String form) {
		int letters = 0;
		for (int i = 0; i < form.length(); i++) {
			letters += Character.isLetterOrDigit(form.charAt(i)) ? 1 : 0;
		}
		return letters;
	}

	/** A long form is longer than the short one and does not contain it. */
	private static boolean isLong(ReadText text, String form, int first, int end) {
		if (text.end(end - 1) - text.start(first) <= form.length()) {
			return false;
		}
		for (int token = first; token < end; token++) {
			if (text.end(token) - text.start(token) == form.length() && text.text(token).equals(form)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The word at which the long form begins: by the starts of words, else by letters.
	 */
	private static int first(ReadText text, String form, int earliest, int end) {
		String singular = isPlural(form) ? form.substring(0, form.length() - 1) : form;
		int byStarts = initials(text, singular, earliest, end);
		int first = (byStarts >= 0) ? byStarts : aligned(text, singular, earliest, end);
		return (first < 0) ? first : wordStart(text, first, earliest);
	}

	/** PPIs. */
	private static boolean isPlural(String form) {
		int last = form.length() - 1;
		return last > 1 && form.charAt(last) == 's' && Character.isUpperCase(form.charAt(last - 1));
	}

	/** What hangs on by hyphens belongs to it: 4,4'-di-isothiocyano. */
	private static int wordStart(ReadText text, int first, int earliest) {
		int token = first;
		while (token > earliest && isHyphened(text, token)) {
			token--;
		}
		return token;
	}

	private static boolean isHyphened(ReadText text, int token) {
		for (int i = text.end(token - 1); i < text.start(token); i++) {
			if (Character.isWhitespace(text.at(i)) || text.at(i) == '(' || text.at(i) == '/' || text.at(i) == '[') {
				return false;
			}
		}
		return true;
	}

	/** Where each letter starts the next word, small words aside; -1 if none does. */
	private static int initials(ReadText text, String form, int earliest, int end) {
		int token = end - 1;
		for (int i = form.length() - 1; i >= 0; i--) {
			char c = Character.toLowerCase(form.charAt(i));
			if (!Character.isLetterOrDigit(c)) {
				continue;
			}
			while (token >= earliest && i < form.length() - 1 && isSmall(text, token)
					&& Character.toLowerCase(text.at(text.start(token))) != c) {
				token--;
			}
			if (token < earliest || Character.toLowerCase(text.at(text.start(token))) != c) {
				return -1;
			}
			token--;
		}
		return token + 1;
	}

	private static boolean isSmall(ReadText text, int token) {
		return text.end(token) - text.start(token) <= 3;
	}

	/**
	 * The word whose letters, read backwards with those after it, contain those of the
	 * short form, its first letter at the start of a word; -1 if there is none.
	 */
	private static int aligned(ReadText text, String form, int earliest, int end) {
		int at = text.end(end - 1) - 1;
		int start = text.start(earliest);
		for (int i = form.length() - 1; i >= 0; i--) {
			char c = Character.toLowerCase(form.charAt(i));
			if (!Character.isLetterOrDigit(c)) {
				continue;
			}
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
