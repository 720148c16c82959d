package org.exowatch.vocabulary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A name as a vocabulary prints it, and what is a name in it. */
final class NameText {

	/** Longer ones are descriptions; no text has them word for word. */
	private static final int LONGEST = 250;

	/** Of a title before it is cleaned; longer ones are no names and cost too much. */
	private static final int LONGEST_PRINTED = 4000;

	private static final int LONGEST_GENERAL = 20;

	private static final int LONGEST_SYMBOL = 6;

	private static final int LONGEST_NUMBERED_SYMBOL = 10;

	/**
	 * What terminologies add to say that a name is not a better one: "not otherwise
	 * specified", "included here", the kind of a SNOMED term.
	 */
	private static final Pattern ADDED = Pattern.compile("(?:,? +\\(?NOS\\)?|,? +\\[NOS\\]|, INCLUDED|, FORMERLY"
			+ "| +\\((?:disorder|finding|disease|situation|morphologic abnormality|qualifier value|context-dependent category)\\)"
			+ "| +\\[(?:Ambiguous|EDTA|Dup|D)\\])+$");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	/** Names that say nothing by themselves. */
	private static final Set<String> GENERAL = Set.of("disease", "diseases", "disorder", "disorders", "syndrome",
			"syndromes", "condition", "conditions", "illness", "illnesses", "sickness", "symptom", "symptoms", "sign",
			"signs", "signs and symptoms", "finding", "findings", "abnormality", "abnormalities", "lesion", "lesions",
			"defect", "defects", "complication", "complications", "injury", "injuries", "wound", "wounds", "mass",
			"masses", "death", "deaths", "unspecified", "included", "formerly", "other", "unknown", "none");

	private NameText() {
	}

	/**
	 * The names of a title such as OMIM's "PARKINSON DISEASE 1; PARK1". Other semicolons
	 * part nothing ("Sclerosis; Brain, Pelizaeus-Merzbacher").
	 */
	static List<String> parts(String title) {
		String text = mayHaveEntity(title) ? Parser.unescapeEntities(title, false) : title;
		if (text.indexOf(';') < 0 || text.length() > LONGEST_PRINTED) {
			return List.of(text);
		}
		List<String> parts = List.of(text.split(" *;[; ]*"));
		return parts.stream().skip(1).allMatch((part) -> isSymbol(part) && part.equals(part.toUpperCase(Locale.ROOT)))
				? parts : List.of(text);
	}

	/** An ampersand between spaces opens none. */
	private static boolean mayHaveEntity(String title) {
		for (int at = title.indexOf('&'); at >= 0 && at + 1 < title.length(); at = title.indexOf('&', at + 1)) {
			if (Character.isLetter(title.charAt(at + 1)) || title.charAt(at + 1) == '#') {
				return true;
			}
		}
		return false;
	}

	/** Without additions and odd spaces; may be empty. */
	static String clean(String raw) {
		if (raw.length() > LONGEST_PRINTED) {
			return raw;
		}
		String text = isPlain(raw) ? raw
				: SPACE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll(" ").strip();
		char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
		return (last == ')' || last == ']' || last == 'S' || last == 'D' || last == 'Y')
				? ADDED.matcher(text).replaceFirst("") : text;
	}

	/** Whether it is ASCII with single spaces inside only. */
	private static boolean isPlain(String text) {
		char before = ' ';
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c > '~' || c < ' ' || (c == ' ' && before == ' ')) {
				return false;
			}
			before = c;
		}
		return before != ' ';
	}

	/** Why this is no name of a condition, or null: it is one. */
	static @Nullable String fault(String name) {
		boolean letter = false;
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			letter |= Character.isLetter(c);
			if (c == '|' || Character.isISOControl(c)) {
				return "holds a bar or a control character";
			}
		}
		if (!letter) {
			return "has no letter";
		}
		if (name.length() > LONGEST) {
			return "is longer than " + LONGEST + " characters";
		}
		return (name.length() <= LONGEST_GENERAL && GENERAL.contains(name.toLowerCase(Locale.ROOT))) ? "is too general"
				: null;
	}

	/**
	 * Whether it counts only beside its long form: two letters, a short word with a
	 * capital or digit after its first letter (MODY7, MS), a longer one of capitals and
	 * digits (CMTDIB2A).
	 */
	static boolean isSymbol(String name) {
		if (name.length() > LONGEST_NUMBERED_SYMBOL) {
			return false;
		}
		boolean digits = false;
		boolean capitals = false;
		boolean small = false;
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (c == ' ') {
				return false;
			}
			digits |= i > 0 && Character.isDigit(c);
			capitals |= i > 0 && Character.isUpperCase(c);
			small |= Character.isLowerCase(c);
		}
		return (name.length() <= LONGEST_SYMBOL) ? name.length() < 3 || capitals || digits
				: digits && capitals && !small;
	}

	/**
	 * The same for what is one name: lower case, no hyphens, an inversion ("Arthritis,
	 * Rheumatoid") turned round.
	 */
	static String key(String name) {
		String key = name.toLowerCase(Locale.ROOT).replace('-', ' ');
		int comma = key.indexOf(", ");
		return (comma > 0 && key.indexOf(',', comma + 1) < 0) ? key.substring(comma + 2) + " " + key.substring(0, comma)
				: key;
	}

}
