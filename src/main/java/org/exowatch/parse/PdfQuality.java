package org.exowatch.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How far the text that came out of a PDF can be the one that is printed in it, by what
 * can be measured: letters among the characters, common words among the words, characters
 * that no font table explains, pages without text.
 */
final class PdfQuality {

	/** Text below this is noise: real letters and tables have 0.6 and more. */
	private static final double LEAST = 0.4;

	/** A scanned page may carry a stamp. */
	private static final int STAMP = 5;

	/** Words of a document that is more than its stamps. */
	private static final int SHORTEST = 20;

	/** Of the words of any English letter, guidance or table at least one in ten. */
	private static final Set<String> COMMON_WORDS = Set.of("the", "of", "and", "to", "in", "is", "for", "that", "a",
			"your", "you", "are", "this", "be", "with", "or", "by", "on", "as", "not", "was", "were", "from", "an",
			"it", "have", "has", "which", "at", "will", "may", "we", "our", "no", "if", "all", "any", "page", "date",
			"product", "fda", "drug", "letter", "number", "name", "code", "data");

	private final List<Integer> textless;

	private final int words;

	private final int pages;

	private final double readable;

	PdfQuality(PdfPages pdf, PdfText text) {
		this.pages = pdf.pages().size();
		this.textless = IntStream.range(0, this.pages)
			.filter((page) -> pdf.pages().get(page).startsWith(PdfPages.PICTURE)
					&& text.wordsOnPages().get(page) < STAMP)
			.mapToObj((page) -> page + 1)
			.toList();
		this.words = text.wordsOnPages().stream().mapToInt(Integer::intValue).sum();
		this.readable = readable(String.join("\n", text.paragraphs()));
	}

	/** Why there is no text to keep, or null. */
	@Nullable String fault() {
		if (this.words < SHORTEST) {
			return "no usable text: scanned, needs OCR";
		}
		return (this.readable < LEAST) ? "no usable text: garbled font, needs OCR" : null;
	}

	/** From 0 to 1, in hundredths. */
	double score() {
		double shown = (this.pages - this.textless.size()) / (double) Math.max(1, this.pages);
		return Math.round(this.readable * shown * 100) / 100.0;
	}

	/** Pages that are pictures only, from 1. */
	List<Integer> textless() {
		return this.textless;
	}

	private static double readable(String text) {
		long letters = text.codePoints().filter(Character::isLetter).count();
		long visible = text.codePoints().filter((c) -> !Character.isWhitespace(c)).count();
		long unreadable = text.codePoints().filter(PdfQuality::isUnreadable).count();
		int words = 0;
		int common = 0;
		for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
			words += word.isEmpty() ? 0 : 1;
			common += COMMON_WORDS.contains(word) ? 1 : 0;
		}
		if (visible == 0 || words == 0) {
			return 0;
		}
		double known = Math.min(1, common / (0.15 * words));
		double lettered = Math.min(1, letters / (0.6 * visible));
		return known * lettered * Math.max(0, 1 - 10.0 * unreadable / visible);
	}

	private static boolean isUnreadable(int c) {
		int type = Character.getType(c);
		return c == 0xfffd || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
	}

}
