package org.exowatch.tag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Says whether a full stop belongs to an abbreviation and not to a sentence. */
final class Abbreviations {

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

	/** As many letters as a key has. */
	private static final int LONGEST = 8;

	private static final int LONGEST_LETTERED = 16;

	/** The keys of all, sorted: few words before a full stop are one of them. */
	private static final long[] KEYS = keys();

	private Abbreviations() {
	}

	private static long[] keys() {
		return Stream.of(BEFORE_NUMBERS, MAY_END, ABBREVIATIONS)
			.flatMap(Set::stream)
			.flatMapToLong((word) -> LongStream.of(Letters.of(word).folded(0, word.length())))
			.sorted()
			.toArray();
	}

	/**
	 * Whether the word before a full stop is one after which a sentence goes on.
	 * @param next first char of the word that follows, {@code openerEnd} the one after it
	 */
	static boolean goOn(Letters text, int from, int stop, int next, int openerEnd) {
		int start = stop;
		while (start > from && stop - start <= LONGEST && isInWord(text.at(start - 1))) {
			start--;
		}
		int length = stop - start;
		if (length == 0 || length > LONGEST) {
			return false;
		}
		if (length == 1) {
			return Character.isUpperCase(text.at(start)) && !opens(text, next, openerEnd)
					&& !endsName(text, from, start);
		}
		return Arrays.binarySearch(KEYS, text.folded(start, stop)) >= 0
				&& goesOn(folded(text, start, stop), text.at(next), openerEnd - next, opens(text, next, openerEnd));
	}

	private static boolean goesOn(String abbreviation, char next, int openerLength, boolean opens) {
		if (BEFORE_NUMBERS.contains(abbreviation)) {
			return !opens && (Character.isDigit(next) || (Character.isUpperCase(next) && openerLength < 3));
		}
		return MAY_END.contains(abbreviation) ? !opens : ABBREVIATIONS.contains(abbreviation);
	}

	private static boolean opens(Letters text, int next, int openerEnd) {
		return OPENERS.contains(folded(text, next, openerEnd));
	}

	private static String folded(Letters text, int from, int to) {
		return text.text(from, to).toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a letter goes with what stands before it: "5 V", "37 \u00b0C", "group A".
	 */
	private static boolean endsName(Letters text, int from, int letter) {
		int end = letter - 1;
		if (end > from && (text.at(end) == '\u00b0' || Character.isDigit(text.at(end - 1)))) {
			return true;
		}
		if (end <= from || !Character.isWhitespace(text.at(end))) {
			return false;
		}
		int start = end;
		while (start > from && end - start < LONGEST_LETTERED && Character.isLetter(text.at(start - 1))) {
			start--;
		}
		return LETTERED.contains(folded(text, start, end));
	}

	/**
	 * White space, brackets, quotes and slashes end a word to the left; full stops do
	 * not.
	 */
	private static boolean isInWord(char c) {
		return Character.isLetterOrDigit(c) || c == '.';
	}

}
