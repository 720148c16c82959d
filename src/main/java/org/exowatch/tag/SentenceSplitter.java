package org.exowatch.tag;

import java.util.Locale;
import java.util.Set;

/**
 * Says where a sentence ends. A full stop does not end one after an abbreviation, an
 * initial or a genus ("E. coli"), nor before a small letter, and no mark does inside of
 * brackets.
 */
final class SentenceSplitter {

	/**
	 * A number or a name mostly follows; what else opens a sentence ends the one before.
	 */
	private static final Set<String> BEFORE_NUMBERS = Set.of("fig", "figs", "no", "nos", "ref", "refs", "eq", "eqs",
			"sec", "vol", "tab", "suppl", "ch", "pt", "art", "cat", "lot", "ser");

	private static final Set<String> ABBREVIATIONS = Set.of("vs", "e.g", "i.e", "eg", "ie", "dr", "drs", "prof", "mr",
			"mrs", "ms", "st", "approx", "ca", "cf", "resp", "viz", "var", "subsp", "pp", "eds", "messrs", "mt", "ft",
			"a.k.a", "c.f", "u.s.c", "c.f.r", "op", "cit", "ibid", "q.v", "s.l", "str", "f.sp", "aff", "sect", "ssp",
			"i.v", "i.p", "s.c", "i.m", "p.o", "i.n", "i.a", "i.c.v", "i.t", "i.d", "b.i.d", "t.i.d", "q.d", "m.w",
			"m.o", "r.t", "sp", "spp", "al", "ed", "min", "max", "avg", "incl", "excl", "temp", "conc", "dept", "univ",
			"assoc", "gen", "lt", "col", "rev", "hon", "wt");

	/** End a sentence where a word that opens sentences follows. */
	private static final Set<String> MAY_END = Set.of("inc", "ltd", "co", "corp", "u.s", "u.k", "u.s.a", "e.u", "ph.d",
			"m.d", "jr", "sr", "etc", "al", "i.v", "i.p", "s.c", "i.m", "p.o", "i.n", "i.a", "i.c.v", "i.t", "i.d",
			"b.i.d", "t.i.d", "q.d", "wt", "a.m", "p.m", "d.c", "ed", "sp", "spp", "min", "max", "no", "st", "h", "d",
			"s", "g", "l", "m", "v", "w", "n", "ser", "lot", "cat", "conc", "temp", "var");

	private static final int LONGEST_ABBREVIATION = 8;

	private static final int LONGEST_LETTERED = 16;

	private static final int LONGEST_BRACKET = 400;

	private static final Set<String> OPENERS = Set.of("the", "we", "these", "this", "in", "our", "results", "however",
			"it", "here", "to", "there", "thus", "therefore", "moreover", "furthermore", "although", "both", "all",
			"patients", "after", "when", "as", "on", "for", "a", "an", "no", "treatment", "conclusions", "methods",
			"they", "that", "those", "using", "mice", "rats", "animals", "by", "with", "at", "from", "while", "such",
			"overall", "its", "each", "one", "two", "finally", "additionally", "conversely", "interestingly", "notably",
			"because", "if", "since", "during", "only", "further", "conclusion", "background", "cells", "then",
			"compared", "some", "most", "many", "serum", "pain", "data", "also", "similarly", "importantly",
			"nevertheless", "exosomes", "hence", "collectively", "together", "but", "and", "of", "his", "her", "he",
			"she");

	/** A single letter belongs to them and is no initial: "vitamin C". */
	private static final Set<String> LETTERED = Set.of("vitamin", "vitamins", "hepatitis", "influenza", "haemophilia",
			"hemophilia", "immunoglobulin", "group", "groups", "subgroup", "type", "types", "subtype", "arm", "arms",
			"class", "stage", "grade", "cohort");

	private SentenceSplitter() {
	}

	/**
	 * The end (exclusive) of the sentence that starts at {@code from}, at the latest
	 * {@code to}.
	 */
	static int end(char[] text, int from, int to) {
		int open = 0;
		int opened = from;
		for (int i = from; i < to; i++) {
			char c = text[i];
			if (c == '(' || c == '[') {
				opened = (open++ == 0) ? i : opened;
			}
			else if ((c == ')' || c == ']') && open > 0) {
				open--;
			}
			else if (c == '\n' && lineEnds(text, i, to)) {
				return i;
			}
			else if (c == '.' || c == '!' || c == '?') {
				int after = closing(text, i + 1, to);
				boolean inside = after == i + 1 && open > 0 && i - opened < LONGEST_BRACKET
						&& closes(text, i, Math.min(to, opened + LONGEST_BRACKET));
				if (after >= to || (Character.isWhitespace(text[after]) && !inside && ends(text, from, i, after, to))) {
					return after;
				}
				open -= Math.min(open, after - i - 1);
				i = after - 1;
			}
		}
		return to;
	}

	/** Whether a bracket that is open closes soon. */
	private static boolean closes(char[] text, int at, int to) {
		int open = 1;
		for (int i = at; i < to && text[i] != '\n'; i++) {
			open += (text[i] == '(' || text[i] == '[') ? 1 : (text[i] == ')' || text[i] == ']') ? -1 : 0;
			if (open == 0) {
				return true;
			}
		}
		return false;
	}

	/** A line that goes on with a small letter or a digit goes on with its sentence. */
	private static boolean lineEnds(char[] text, int at, int to) {
		if (at + 1 >= to || at == 0 || ".:;!?".indexOf(text[at - 1]) >= 0) {
			return true;
		}
		char next = text[at + 1];
		return !Character.isLowerCase(next) && !Character.isDigit(next);
	}

	/** Quotes and brackets after a full stop, and more marks, belong to its sentence. */
	private static int closing(char[] text, int at, int to) {
		int i = at;
		while (i < to && ")]\"'\u201d\u2019\u00bb.!?".indexOf(text[i]) >= 0) {
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
		if (!startsSentence(text, next, to, opener)) {
			return false;
		}
		return text[stop] != '.' || stop + 1 < after || !abbreviation(text, from, stop, opener, text[next]);
	}

	/**
	 * A small letter opens a sentence only in names such as miR-21, α-synuclein, p53,
	 * mTOR and siRNA; a mark such as a comma opens none.
	 */
	private static boolean startsSentence(char[] text, int next, int to, String opener) {
		char first = text[next];
		if (",;:)]=<>/%\u2264\u2265".indexOf(first) >= 0) {
			return false;
		}
		if (!Character.isLowerCase(first)) {
			return true;
		}
		if (first > 0x7f && next + 1 < to && (text[next + 1] == '-' || Character.isUpperCase(text[next + 1]))) {
			return true;
		}
		for (int i = 1; i < opener.length(); i++) {
			if (Character.isUpperCase(opener.charAt(i)) || Character.isDigit(opener.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean abbreviation(char[] text, int from, int stop, String opener, char next) {
		int start = stop;
		while (start > from && stop - start <= LONGEST_ABBREVIATION && isInWord(text[start - 1])) {
			start--;
		}
		if (start == stop || stop - start > LONGEST_ABBREVIATION) {
			return false;
		}
		String before = new String(text, start, stop - start).toLowerCase(Locale.ROOT);
		boolean opens = OPENERS.contains(opener.toLowerCase(Locale.ROOT));
		if (before.length() == 1) {
			return !opens && Character.isUpperCase(text[start]) && !endsName(text, from, start);
		}
		if (BEFORE_NUMBERS.contains(before)) {
			return !opens && (Character.isDigit(next) || (Character.isUpperCase(next) && opener.length() < 3));
		}
		return MAY_END.contains(before) ? !opens : ABBREVIATIONS.contains(before);
	}

	/**
	 * Whether a letter goes with what stands before it: "5 V", "37 \u00b0C", "group A".
	 */
	private static boolean endsName(char[] text, int from, int letter) {
		int end = letter - 1;
		if (end > from && (text[end] == '\u00b0' || Character.isDigit(text[end - 1]))) {
			return true;
		}
		if (end <= from || !Character.isWhitespace(text[end])) {
			return false;
		}
		int start = end;
		while (start > from && end - start < LONGEST_LETTERED && Character.isLetter(text[start - 1])) {
			start--;
		}
		return LETTERED.contains(new String(text, start, end - start).toLowerCase(Locale.ROOT));
	}

	/**
	 * White space, brackets, quotes and slashes end a word to the left; full stops do
	 * not.
	 */
	private static boolean isInWord(char c) {
		return Character.isLetterOrDigit(c) || c == '.';
	}

	private static String word(char[] text, int start, int to) {
		int end = start;
		while (end < to && end - start < 24 && (Character.isLetterOrDigit(text[end]) || text[end] == '-')) {
			end++;
		}
		return new String(text, start, end - start);
	}

}
