package org.exowatch.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of a PDF as paragraphs: repeated page heads and feet left out, words that a
 * line end divides joined again, paragraphs that a page or column divides, too.
 */
final class PdfText {

	/** Lines at the top and bottom of a page that may be its head or foot. */
	private static final int MARGIN_LINES = 20;

	/** A line that says on which page it stands, alone or beside a name. */
	private static final Pattern PAGE_NUMBER = Pattern
		.compile("-? ?\\d{1,3} ?-?|(?:Page|PAGE|page) \\d{1,3}(?: (?:of|OF) \\d{1,3})?(?: PAGES)?(?:\\W.{0,90})?"
				+ "|.{0,90}[^\\w,.;] ?(?:Page|PAGE) \\d{1,3}(?: (?:of|OF) \\d{1,3})?(?: PAGES)?");

	/** After these a wide gap is none: a bullet, a number, a label. */
	private static final Pattern LABEL = Pattern
		.compile("((?:^|\\t)(?:[^\\p{L}\\d\\t]{1,2}|o|\\(?\\d{1,3}[.)]?|\\(?[a-zA-Z][.)]|[^\\t]{1,40}:))\\t");

	/** Before these a hyphen at the end of a line belongs to the word. */
	private static final Set<String> PREFIXES = Set.of("anti", "non", "self", "well", "high", "low", "long", "short",
			"pre", "post", "co", "cross", "cell", "stem");

	private static final String SENTENCE_ENDS = ".:;!?\u201d\")";

	private final List<String> lines = new ArrayList<>();

	private final List<String> paragraphs = new ArrayList<>();

	private final List<Integer> wordsOnPages = new ArrayList<>();

	private final StringBuilder paragraph = new StringBuilder();

	private final Map<String, Integer> margins = new HashMap<>();

	private final List<List<String>> pages;

	PdfText(PdfPages pdf) {
		this.pages = pdf.pages()
			.stream()
			.map((page) -> page.replace(PdfPages.PICTURE, "").lines().filter((line) -> !text(line).isEmpty()).toList())
			.toList();
		this.pages.forEach(this::countMargins);
		this.pages.forEach(this::addPage);
		flush();
	}

	/** As printed, page heads and feet left out; cells are parted by {@code \t}. */
	List<String> lines() {
		return this.lines;
	}

	List<String> paragraphs() {
		return this.paragraphs;
	}

	/** All lines of the first page, as printed. */
	List<String> firstPage() {
		return this.pages.isEmpty() ? List.of() : this.pages.get(0).stream().map(PdfText::text).toList();
	}

	/** How many words each page has, its head and foot left out. */
	List<Integer> wordsOnPages() {
		return this.wordsOnPages;
	}

	private void countMargins(List<String> page) {
		for (int i = 0; i < page.size(); i++) {
			int fromEnd = page.size() - i;
			if (i < MARGIN_LINES) {
				this.margins.merge(place(i, page.get(i)), 1, Integer::sum);
			}
			if (fromEnd <= MARGIN_LINES) {
				this.margins.merge(place(-fromEnd, page.get(i)), 1, Integer::sum);
			}
		}
	}

	/**
	 * A line and where it stands: {@code Page 2} and {@code Page 3} are one,
	 * {@code OBSERVATION 2} and {@code OBSERVATION 3} are two.
	 */
	private static String place(int line, String marked) {
		String text = text(marked);
		boolean counts = text.toLowerCase(Locale.ROOT).contains("page")
				|| PAGE_NUMBER.matcher(text.replace('\t', ' ')).matches() || FdaDates.exactly(text) != null;
		return line + " " + (counts ? text.replaceAll("\\d+", "#") : text);
	}

	private void addPage(List<String> page) {
		int start = 0;
		while (start < Math.min(MARGIN_LINES, page.size()) && isMargin(start, page.get(start))) {
			start++;
		}
		int end = page.size();
		while (end > Math.max(start, page.size() - MARGIN_LINES)
				&& isMargin(end - 1 - page.size(), page.get(end - 1))) {
			end--;
		}
		int words = 0;
		for (int i = start; i < end; i++) {
			words += add(page.get(i), i == start);
		}
		this.wordsOnPages.add(words);
	}

	private boolean isMargin(int place, String line) {
		boolean repeated = this.margins.getOrDefault(place(place, line), 0) >= Math.max(2, this.pages.size() * 2 / 5);
		return repeated || PAGE_NUMBER.matcher(text(line).replace('\t', ' ')).matches();
	}

	private int add(String marked, boolean first) {
		String text = text(marked);
		this.lines.add(text);
		boolean broken = first || marked.startsWith(PdfPages.BREAK);
		boolean starts = marked.startsWith(PdfPages.PARAGRAPH);
		if (broken ? !goesOn(text) : starts) {
			flush();
		}
		append(text.replace("\t", " | "));
		return text.split("[ \t]+").length;
	}

	/**
	 * Whether the text at the top of a page or column belongs to the paragraph before it.
	 */
	private boolean goesOn(String text) {
		int last = this.paragraph.length() - 1;
		return last >= 0 && SENTENCE_ENDS.indexOf(this.paragraph.charAt(last)) < 0 && text.indexOf('\t') < 0
				&& Character.isLowerCase(text.codePointAt(0));
	}

	private static String text(String line) {
		String plain = line.replace('\u00a0', ' ').replaceAll("[\u00ad\u2010]$", "-").replaceAll(" +", " ");
		StringBuilder text = new StringBuilder();
		for (String cell : plain.split("\t")) {
			String kept = Plain.text(cell.replace(PdfPages.PARAGRAPH, "").replace(PdfPages.BREAK, ""));
			text.append((text.isEmpty() || kept.isEmpty()) ? "" : "\t").append(kept);
		}
		return LABEL.matcher(text).replaceAll("$1 ");
	}

	private void append(String text) {
		if (this.paragraph.isEmpty()) {
			this.paragraph.append(text);
		}
		else if (dividesWord(text)) {
			this.paragraph.setLength(this.paragraph.length() - 1);
			this.paragraph.append(text);
		}
		else {
			this.paragraph.append(endsWithHyphen(this.paragraph) ? "" : " ").append(text);
		}
	}

	private void flush() {
		if (!this.paragraph.isEmpty()) {
			this.paragraphs.add(this.paragraph.toString());
			this.paragraph.setLength(0);
		}
	}

	private static boolean endsWithHyphen(CharSequence text) {
		int last = text.length() - 1;
		return last > 0 && text.charAt(last) == '-' && Character.isLetter(text.charAt(last - 1));
	}

	private boolean dividesWord(String next) {
		if (!endsWithHyphen(this.paragraph) || !Character.isLowerCase(next.codePointAt(0))) {
			return false;
		}
		int start = this.paragraph.length() - 1;
		while (start > 0 && Character.isLetter(this.paragraph.charAt(start - 1))) {
			start--;
		}
		String part = this.paragraph.substring(start, this.paragraph.length() - 1).toLowerCase(Locale.ROOT);
		boolean compound = start > 0 && this.paragraph.charAt(start - 1) == '-';
		return !compound && !PREFIXES.contains(part);
	}

}
