package org.exowatch.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Puts the words of a page into reading order. A stretch of lines that leaves the same
 * strip free, with running text on both sides of it, is two columns, and the left one is
 * read first; cells of a table and letterheads stay side by side.
 */
final class PdfColumns {

	/** A word this far off a line's base, in font sizes, is on another line. */
	private static final float SAME_LINE = 0.45f;

	/** Points that columns are apart at least. */
	private static final float GUTTER = 7;

	/** Lines that a column has at least. */
	private static final int LINES = 4;

	/** Words that a line of running text has on average. */
	private static final double WORDS = 2.5;

	private final List<PdfLine> lines = new ArrayList<>();

	private int block;

	private PdfColumns() {
	}

	/** The lines of a page in reading order; turned text comes last. */
	static List<PdfLine> lines(List<PdfWord> words) {
		Map<Integer, List<PdfWord>> turned = new TreeMap<>();
		words.forEach((word) -> turned.computeIfAbsent(word.turn(), (turn) -> new ArrayList<>()).add(word));
		PdfColumns columns = new PdfColumns();
		turned.values()
			.stream()
			.sorted(Comparator.comparing((List<PdfWord> group) -> -group.size()))
			.forEach((group) -> columns.order(rows(group)));
		return columns.lines;
	}

	/** Words on one base line, from the top. */
	private static List<PdfLine> rows(List<PdfWord> words) {
		List<PdfLine> rows = new ArrayList<>();
		List<PdfWord> row = new ArrayList<>();
		for (PdfWord word : words.stream().sorted(Comparator.comparing(PdfWord::base)).toList()) {
			if (!row.isEmpty()
					&& word.base() - row.get(0).base() > SAME_LINE * Math.max(word.size(), row.get(0).size())) {
				rows.add(row(row));
				row.clear();
			}
			row.add(word);
		}
		if (!row.isEmpty()) {
			rows.add(row(row));
		}
		return rows;
	}

	private static PdfLine row(List<PdfWord> words) {
		return PdfLine.of(words.stream().sorted(Comparator.comparing(PdfWord::left)).toList());
	}

	private void order(List<PdfLine> rows) {
		this.block++;
		for (int row = 0; row < rows.size(); row++) {
			Columns columns = columns(rows, row);
			if (columns == null) {
				this.lines.add(rows.get(row).in(this.block));
			}
			else {
				order(side(rows, columns, true));
				order(side(rows, columns, false));
				this.block++;
				row = columns.end() - 1;
			}
		}
	}

	private static List<PdfLine> side(List<PdfLine> rows, Columns columns, boolean left) {
		return rows.subList(columns.start(), columns.end())
			.stream()
			.map((row) -> row.part(columns.x(), left))
			.filter((part) -> !part.isEmpty())
			.toList();
	}

	/** The columns that start at a row, or null. */
	private static @Nullable Columns columns(List<PdfLine> rows, int start) {
		if (start + LINES > rows.size()) {
			return null;
		}
		Columns best = null;
		for (float x : edges(rows, start)) {
			Columns columns = new Columns(x, start, end(rows, start, x));
			if (areProse(rows, columns) && (best == null || columns.end() > best.end())) {
				best = columns;
			}
		}
		return best;
	}

	/** Where several lines at or below a row start anew after a wide gap. */
	private static List<Float> edges(List<PdfLine> rows, int start) {
		Map<Integer, Integer> counts = new HashMap<>();
		Map<Integer, Float> leftmost = new TreeMap<>();
		float left = Float.MAX_VALUE;
		for (PdfLine row : rows.subList(start, Math.min(rows.size(), start + 60))) {
			left = Math.min(left, row.left());
			for (PdfLine.Segment segment : row.segments()) {
				if (segment.left() > left + 72) {
					int bin = Math.round(segment.left() / 3);
					counts.merge(bin, 1, Integer::sum);
					leftmost.merge(bin, segment.left(), Math::min);
				}
			}
		}
		leftmost.keySet().removeIf((bin) -> counts.getOrDefault(bin, 0) < LINES - 1);
		return List.copyOf(leftmost.values());
	}

	/** The first row at or below one that runs across the strip left of a place. */
	private static int end(List<PdfLine> rows, int start, float x) {
		int end = start;
		while (end < rows.size() && rows.get(end)
			.segments()
			.stream()
			.noneMatch((segment) -> segment.left() < x - 0.5f && segment.right() > x - GUTTER)) {
			end++;
		}
		return end;
	}

	private static boolean areProse(List<PdfLine> rows, Columns columns) {
		List<PdfLine> first = rows.subList(columns.start(), Math.min(columns.start() + 2, columns.end()));
		boolean both = Stream.of(true, false)
			.allMatch((left) -> first.stream().anyMatch((row) -> !row.part(columns.x(), left).isEmpty()));
		return both && isProse(side(rows, columns, true)) && isProse(side(rows, columns, false));
	}

	/** Enough lines, of enough words, most of them as wide as the widest. */
	private static boolean isProse(List<PdfLine> lines) {
		if (lines.size() < LINES) {
			return false;
		}
		int words = 0;
		float widest = 0;
		for (PdfLine line : lines) {
			words += line.segments().stream().mapToInt((segment) -> segment.words().size()).sum();
			widest = Math.max(widest, line.right() - line.left());
		}
		float wide = widest * 0.6f;
		long full = lines.stream().filter((line) -> line.right() - line.left() >= wide).count();
		return words >= WORDS * lines.size() && full * 2 >= lines.size();
	}

	/**
	 * Two columns.
	 *
	 * @param x where the right one starts
	 * @param start their first row
	 * @param end the row after their last
	 */
	private record Columns(float x, int start, int end) {

	}

}
