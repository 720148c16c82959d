package org.exowatch.parse;

import java.util.List;
import java.util.regex.Pattern;

/** Writes the lines of a page down, each start of a paragraph marked. */
final class PdfLines {

	private static final Pattern ITEM = Pattern
		.compile("(?:[\\u2022\\u25cf\\u25aa\\u25a0\\u25e6\\u2023\\uf0b7\\u00b7\\u2013\\u2014*-]|o|\\(?\\d{1,2}[.)]"
				+ "|\\(?[a-zA-Z][.)]|OBSERVATION \\d+)(?:[ \\t].*)?");

	private final List<PdfLine> lines;

	private final StringBuilder text = new StringBuilder();

	private PdfLines(List<PdfLine> lines) {
		this.lines = lines;
	}

	/** What {@link PdfPages} holds of a page. */
	static String text(List<PdfLine> lines) {
		PdfLines page = new PdfLines(lines);
		for (int i = 0; i < lines.size(); i++) {
			page.text.append((i > 0) ? "\n" : "").append(page.mark(i)).append(lines.get(i).text().replace('\n', ' '));
		}
		return page.text.toString();
	}

	private String mark(int i) {
		PdfLine line = this.lines.get(i);
		if (line.segments().size() > 1 || isItem(line)) {
			return PdfPages.PARAGRAPH;
		}
		if (i == 0 || !isBelow(i)) {
			return PdfPages.BREAK;
		}
		return startsParagraph(i, line) ? PdfPages.PARAGRAPH : "";
	}

	private boolean startsParagraph(int i, PdfLine line) {
		PdfLine before = this.lines.get(i - 1);
		float step = line.base() - before.base();
		boolean far = step > 1.3f * leading(i);
		boolean resized = Math.abs(line.size() - before.size()) > 0.15f * line.size();
		boolean indented = line.left() > before.left() + line.size() && !isItem(before);
		boolean ended = !before.text().endsWith("-") && endsShort(i - 1);
		return far || resized || indented || ended || (before.segments().size() > 1 && !isItem(before));
	}

	private static boolean isItem(PdfLine line) {
		return ITEM.matcher(line.text()).matches();
	}

	/** The step between the lines around a place, the smallest of a few. */
	private float leading(int i) {
		float smallest = Float.MAX_VALUE;
		for (int j = Math.max(1, i - 4); j <= Math.min(this.lines.size() - 1, i + 4); j++) {
			float step = this.lines.get(j).base() - this.lines.get(j - 1).base();
			if (step > 0.5f * this.lines.get(j).size()) {
				smallest = Math.min(smallest, step);
			}
		}
		return smallest;
	}

	/** A line that ends well before those around it do: the last of a paragraph. */
	private boolean endsShort(int i) {
		float right = 0;
		for (int j = i; j >= Math.max(0, i - 4) && (j == i || isBelow(j + 1)); j--) {
			right = Math.max(right, this.lines.get(j).right());
		}
		for (int j = i; j <= Math.min(this.lines.size() - 1, i + 4) && (j == i || isBelow(j)); j++) {
			right = Math.max(right, this.lines.get(j).right());
		}
		PdfLine line = this.lines.get(i);
		return line.right() - line.left() < 0.7f * (right - line.left());
	}

	/** Whether a line is in the same column as the one before it. */
	private boolean isBelow(int i) {
		return this.lines.get(i).block() == this.lines.get(i - 1).block();
	}

}
