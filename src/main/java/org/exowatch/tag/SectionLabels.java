package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.exowatch.document.SectionKind;
import org.jspecify.annotations.Nullable;

/** Finds the labels that stand inside of an abstract: {@code METHODS: … RESULTS: …}. */
final class SectionLabels {

	private static final int LONGEST = 60;

	private SectionLabels() {
	}

	/** The parts of a stretch of text; one part when no label stands in it. */
	static List<Block> blocks(Letters text, int from, int to, SectionKind unlabelled) {
		List<Block> blocks = new ArrayList<>();
		SectionKind kind = unlabelled;
		int start = from;
		int at = from;
		while (at < to) {
			int end = labelEnd(text, at, to);
			SectionKind named = (end < 0) ? null : kind(text.text(at, end), afterBracket(text, from, at));
			if (named != null) {
				add(blocks, start, at, kind);
				kind = named;
				start = Math.min(to, end + 1);
			}
			at = nextOpening(text, (named != null) ? start : at, to);
		}
		add(blocks, start, to, kind);
		return blocks;
	}

	private static void add(List<Block> blocks, int start, int end, SectionKind kind) {
		if (end > start) {
			blocks.add(new Block(start, end, kind));
		}
	}

	/** Where the colon of a label stands that opens here, or -1. */
	private static int labelEnd(Letters text, int at, int to) {
		int last = Math.min(to, at + LONGEST);
		int mark = text.nextMark(at, last);
		while (mark < last && (text.at(mark) == '(' || text.at(mark) == ')')) {
			mark = text.nextMark(mark + 1, last);
		}
		return (mark < last && text.at(mark) == ':' && isLabel(text, at, mark)) ? mark : -1;
	}

	private static boolean isLabel(Letters text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.at(i);
			boolean ascii = (c >= 'a' && c <= 'z') || c == ' ';
			if (!ascii && !Character.isLetter(c) && ",/&-()".indexOf(c) < 0) {
				return false;
			}
		}
		return true;
	}

	/** After the next full stop or line end and the white space that follows it. */
	private static int nextOpening(Letters text, int from, int to) {
		int i = text.nextMark(from, to);
		while (i < to && !(opens(text.at(i)) && (i + 1 >= to || Character.isWhitespace(text.at(i + 1))))) {
			i = text.nextMark(i + 1, to);
		}
		i++;
		while (i < to && Character.isWhitespace(text.at(i))) {
			i++;
		}
		return i;
	}

	private static boolean opens(char mark) {
		return mark != ':' && mark != '(' && mark != '[';
	}

	/** Whether only a bracket opens here, which mostly stands in mid-sentence. */
	private static boolean afterBracket(Letters text, int from, int at) {
		int i = at - 1;
		while (i >= from && text.at(i) != '\n' && Character.isWhitespace(text.at(i))) {
			i--;
		}
		return i > from && (text.at(i) == ')' || text.at(i) == ']') && ".?!".indexOf(text.at(i - 1)) < 0;
	}

	/** What a label names: words in capitals, or one of the usual words alone. */
	static @Nullable SectionKind kind(String label) {
		return kind(label, false);
	}

	private static @Nullable SectionKind kind(String label, boolean onlyCapitals) {
		String stripped = label.strip();
		String words = stripped.toUpperCase(Locale.ROOT);
		boolean capitals = words.equals(stripped);
		if (words.isEmpty() || (!capitals && (onlyCapitals || !isUsual(stripped, words)))) {
			return null;
		}
		for (Name name : Name.values()) {
			if (words.startsWith(name.name()) || (capitals && words.contains(name.name()))) {
				return name.kind;
			}
		}
		return null;
	}

	private static boolean isUsual(String label, String words) {
		return Character.isUpperCase(label.charAt(0)) && (words.indexOf(' ') < 0 || words.contains(" AND "));
	}

	/** What labels begin with; the first that fits decides. */
	private enum Name {

		CONCLU(SectionKind.CONCLUSIONS), INTERPRETATION(SectionKind.CONCLUSIONS), DISCUSSION(SectionKind.CONCLUSIONS),
		SIGNIFICANCE(SectionKind.CONCLUSIONS), IMPLICATIONS(SectionKind.CONCLUSIONS), SUMMARY(SectionKind.CONCLUSIONS),
		RESULT(SectionKind.RESULTS), FINDINGS(SectionKind.RESULTS), OUTCOMES(SectionKind.METHODS),
		METHOD(SectionKind.METHODS), MATERIAL(SectionKind.METHODS), PATIENTS(SectionKind.METHODS),
		SUBJECTS(SectionKind.METHODS), PARTICIPANTS(SectionKind.METHODS), DESIGN(SectionKind.METHODS),
		SETTING(SectionKind.METHODS), INTERVENTION(SectionKind.METHODS), MEASUREMENT(SectionKind.METHODS),
		EXPERIMENTAL(SectionKind.METHODS), PROCEDURE(SectionKind.METHODS), BACKGROUND(SectionKind.BACKGROUND),
		INTRODUCTION(SectionKind.BACKGROUND), CONTEXT(SectionKind.BACKGROUND), RATIONALE(SectionKind.BACKGROUND),
		OBJECTIVE(SectionKind.OBJECTIVE), AIM(SectionKind.OBJECTIVE), PURPOSE(SectionKind.OBJECTIVE),
		HYPOTHESIS(SectionKind.OBJECTIVE), GOAL(SectionKind.OBJECTIVE), CASE(SectionKind.RESULTS);

		private final SectionKind kind;

		Name(SectionKind kind) {
			this.kind = kind;
		}

	}

}
