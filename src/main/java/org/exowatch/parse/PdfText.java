package org.exowatch.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF as paragraphs: repeated page heads and feet left out, words that a
 * line end divides joined again.
 */
final class PdfText {

	private static final String PARAGRAPH = "\u2029";

	/** Lines at the top and bottom of a page that may be its head or foot. */
	private static final int MARGIN_LINES = 3;

	/** Before these a hyphen at the end of a line belongs to the word. */
	private static final Set<String> PREFIXES = Set.of("anti", "non", "self", "well", "high", "low", "long", "short",
			"pre", "post", "co", "cross", "cell", "stem");

	/** One in twenty words of any English letter or guidance is one of these. */
	private static final Set<String> COMMON_WORDS = Set.of("the", "of", "and", "to", "in", "is", "for", "that", "a",
			"your", "you", "are", "this", "be", "with", "or", "by", "on", "as", "not");

	private PdfText() {
	}

	private final List<String> lines = new ArrayList<>();

	private final List<String> paragraphs = new ArrayList<>();

	/** As printed, page heads and feet left out. */
	List<String> lines() {
		return this.lines;
	}

	List<String> paragraphs() {
		return this.paragraphs;
	}

	static PdfText of(PDDocument pdf) throws IOException {
		List<List<String>> pages = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		stripper.setLineSeparator("\n");
		stripper.setParagraphStart(PARAGRAPH);
		int length = 0;
		for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
			stripper.setStartPage(page);
			stripper.setEndPage(page);
			String text = stripper.getText(pdf);
			length += text.length();
			if (length > Limits.PDF_TEXT) {
				throw new RecordFault("the PDF has more than " + Limits.PDF_TEXT + " characters of text");
			}
			pages.add(text.lines().filter((line) -> !Plain.text(line.replace(PARAGRAPH, "")).isEmpty()).toList());
		}
		PdfText text = new PdfText();
		text.join(pages);
		return text;
	}

	private void join(List<List<String>> pages) {
		Map<String, Integer> margins = new HashMap<>();
		for (List<String> page : pages) {
			for (int i = 0; i < page.size(); i++) {
				if (isMargin(page, i)) {
					margins.merge(shape(page.get(i)), 1, Integer::sum);
				}
			}
		}
		StringBuilder paragraph = new StringBuilder();
		for (List<String> page : pages) {
			for (int i = 0; i < page.size(); i++) {
				String line = page.get(i);
				boolean repeated = margins.getOrDefault(shape(line), 0) > Math.max(1, pages.size() / 2);
				if (!isMargin(page, i) || !(repeated || isPageNumber(line))) {
					append(line, paragraph);
				}
			}
		}
		flush(paragraph);
	}

	private static boolean isMargin(List<String> page, int line) {
		return line < MARGIN_LINES || line >= page.size() - MARGIN_LINES;
	}

	/**
	 * The line with its numbers alike: {@code Page 2} and {@code Page 3} are one shape.
	 */
	private static String shape(String line) {
		return Plain.text(line.replace(PARAGRAPH, "")).replaceAll("\\d+", "#");
	}

	private static boolean isPageNumber(String line) {
		return shape(line).matches("(?i)(page )?-? ?#( of #)? ?-?");
	}

	private void append(String line, StringBuilder paragraph) {
		if (line.startsWith(PARAGRAPH)) {
			flush(paragraph);
		}
		String text = Plain.text(line.replace(PARAGRAPH, "").replace('\u00a0', ' ').replaceAll("[ \t]+", " "));
		this.lines.add(text);
		if (paragraph.isEmpty()) {
			paragraph.append(text);
		}
		else if (dividesWord(paragraph, text)) {
			paragraph.setLength(paragraph.length() - 1);
			paragraph.append(text);
		}
		else {
			paragraph.append(endsWithHyphen(paragraph) ? "" : " ").append(text);
		}
	}

	private void flush(StringBuilder paragraph) {
		if (!paragraph.isEmpty()) {
			this.paragraphs.add(paragraph.toString());
			paragraph.setLength(0);
		}
	}

	private static boolean endsWithHyphen(CharSequence text) {
		int last = text.length() - 1;
		return last > 0 && text.charAt(last) == '-' && Character.isLetter(text.charAt(last - 1));
	}

	private static boolean dividesWord(StringBuilder text, String next) {
		if (!endsWithHyphen(text) || !Character.isLowerCase(next.codePointAt(0))) {
			return false;
		}
		int start = text.length() - 1;
		while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
			start--;
		}
		String part = text.substring(start, text.length() - 1).toLowerCase(Locale.ROOT);
		boolean compound = start > 0 && text.charAt(start - 1) == '-';
		return !compound && !PREFIXES.contains(part);
	}

	/**
	 * Whether this is English text and not what a scan or a font without a character
	 * table leaves: at least 20 words a page on average, of which one in twenty is a
	 * common one.
	 */
	static boolean isUsable(String text, int pages) {
		int words = 0;
		int common = 0;
		for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
			words += word.isEmpty() ? 0 : 1;
			common += COMMON_WORDS.contains(word) ? 1 : 0;
		}
		long unreadable = text.codePoints().filter(PdfText::isUnreadable).count();
		return words >= 20 * Math.max(1, pages) && common * 20 >= words && unreadable * 20 <= text.length();
	}

	private static boolean isUnreadable(int c) {
		int type = Character.getType(c);
		return c == 0xfffd || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
	}

}
