package org.exowatch.tag;

import java.util.Locale;
import java.util.Set;

/**
 * Says where a sentence ends. A full stop does not end one after an abbreviation, an
 * initial or a genus ("E. coli"), nor before a small letter.
 */
final class SentenceSplitter {

	private static final Set<String> ABBREVIATIONS = Set.of("vs", "e.g", "i.e", "eg", "ie", "fig", "figs", "al", "dr",
			"prof", "mr", "mrs", "ms", "st", "no", "nos", "approx", "ca", "cf", "i.v", "i.p", "s.c", "i.m", "p.o",
			"spp", "sp", "subsp", "inc", "ltd", "co", "corp", "u.s", "u.k", "u.s.c", "c.f.r", "ref", "refs", "eq",
			"resp", "viz", "ph.d", "m.d", "var", "jr", "sr", "wt", "sec", "pp", "vol", "ed", "eds", "tab", "suppl");

	private static final int LONGEST_ABBREVIATION = ABBREVIATIONS.stream().mapToInt(String::length).max().orElse(0);

	private static final Set<String> OPENERS = Set.of("the", "we", "these", "this", "in", "our", "results", "however",
			"it", "here", "to", "there", "thus", "therefore", "moreover", "furthermore", "although", "both", "all",
			"patients", "after", "when", "as", "on", "for", "a", "an", "no", "treatment", "conclusions", "methods");

	private SentenceSplitter() {
	}

	/**
	 * The end (exclusive) of the sentence that starts at {@code from}, at the latest
	 * {@code to}.
	 */
	static int end(char[] text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text[i];
			if (c == '\n' && lineEnds(text, i, to)) {
				return i;
			}
			if (c == '.' || c == '!' || c == '?') {
				int after = closing(text, i + 1, to);
				if (after >= to || (Character.isWhitespace(text[after]) && ends(text, from, i, after, to))) {
					return after;
				}
			}
		}
		return to;
	}

	/** A line that goes on with a small letter or a digit goes on with its sentence. */
	private static boolean lineEnds(char[] text, int at, int to) {
		if (at + 1 >= to || at == 0 || ".:;!?".indexOf(text[at - 1]) >= 0) {
			return true;
		}
		char next = text[at + 1];
		return !Character.isLowerCase(next) && !Character.isDigit(next);
	}

	/** Quotes and brackets after a full stop belong to its sentence. */
	private static int closing(char[] text, int at, int to) {
		int i = at;
		while (i < to && ")]\"'\u201d\u2019".indexOf(text[i]) >= 0) {
			i++;
		}
		return i;
	}

	private static boolean ends(char[] text, int from, int stop, int after, int to) {
		int next = after;
		while (next < to && Character.isWhitespace(text[next])) {
			next++;
		}
		if (next >= to) {
			return true;
		}
		String opener = word(text, next, to);
		if (text[stop] != '.') {
			return startsSentence(opener, text[next]);
		}
		return startsSentence(opener, text[next]) && !abbreviation(text, from, stop, opener);
	}

	/** A small letter opens a sentence only in names such as miR-21, p53 and mRNA. */
	private static boolean startsSentence(String opener, char first) {
		if (!Character.isLowerCase(first)) {
			return true;
		}
		for (int i = 1; i < opener.length(); i++) {
			if (Character.isUpperCase(opener.charAt(i)) || Character.isDigit(opener.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean abbreviation(char[] text, int from, int stop, String opener) {
		int start = stop;
		while (start > from && stop - start < 12 && !Character.isWhitespace(text[start - 1])
				&& text[start - 1] != '(') {
			start--;
		}
		if (stop - start > LONGEST_ABBREVIATION) {
			return false;
		}
		String before = new String(text, start, stop - start);
		if (before.length() == 1 && Character.isUpperCase(before.charAt(0))) {
			return !OPENERS.contains(opener.toLowerCase(Locale.ROOT));
		}
		return ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT));
	}

	private static String word(char[] text, int start, int to) {
		int end = start;
		while (end < to && end - start < 24 && (Character.isLetterOrDigit(text[end]) || text[end] == '-')) {
			end++;
		}
		return new String(text, start, end - start);
	}

}
