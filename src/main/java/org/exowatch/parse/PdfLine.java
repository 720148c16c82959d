package org.exowatch.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Words on one base line, cut into segments where there is a wide gap: the cells of a
 * table, or the columns of a page.
 */
final class PdfLine {

	/** In font sizes: wider than any blank, also in justified text. */
	private static final float WIDE_GAP = 1.2f;

	/** In font sizes: narrower than any blank. */
	private static final float NO_GAP = 0.12f;

	private final List<Segment> segments;

	private final int block;

	private PdfLine(List<Segment> segments, int block) {
		this.segments = segments;
		this.block = block;
	}

	/** Takes words from left to right. */
	static PdfLine of(List<PdfWord> words) {
		List<Segment> segments = new ArrayList<>();
		List<PdfWord> segment = new ArrayList<>();
		for (PdfWord word : words) {
			if (!segment.isEmpty() && word.left() - right(segment) > WIDE_GAP * word.size()) {
				segments.add(new Segment(List.copyOf(segment)));
				segment.clear();
			}
			segment.add(word);
		}
		segments.add(new Segment(List.copyOf(segment)));
		return new PdfLine(segments, 0);
	}

	private static float right(List<PdfWord> segment) {
		return segment.get(segment.size() - 1).right();
	}

	/**
	 * The part of this line that is left of a place, or right of it; maybe of no segment.
	 */
	PdfLine part(float x, boolean left) {
		return new PdfLine(this.segments.stream().filter((segment) -> (segment.left() < x) == left).toList(),
				this.block);
	}

	/**
	 * The same line as part of a stretch of lines below each other: a column, or what is
	 * between.
	 */
	PdfLine in(int block) {
		return new PdfLine(this.segments, block);
	}

	int block() {
		return this.block;
	}

	List<Segment> segments() {
		return this.segments;
	}

	boolean isEmpty() {
		return this.segments.isEmpty();
	}

	float left() {
		return this.segments.get(0).left();
	}

	float right() {
		return this.segments.get(this.segments.size() - 1).right();
	}

	float base() {
		return this.segments.get(0).words().get(0).base();
	}

	float size() {
		return this.segments.get(0).words().get(0).size();
	}

	/** Segments parted by {@code \t}. */
	String text() {
		return String.join("\t", this.segments.stream().map(Segment::text).toList());
	}

	/**
	 * Words without a wide gap between them.
	 *
	 * @param words from left to right
	 */
	record Segment(List<PdfWord> words) {

		float left() {
			return this.words.get(0).left();
		}

		float right() {
			return PdfLine.right(this.words);
		}

		String text() {
			StringBuilder text = new StringBuilder(this.words.get(0).text());
			for (int i = 1; i < this.words.size(); i++) {
				PdfWord word = this.words.get(i);
				boolean apart = word.left() - this.words.get(i - 1).right() > NO_GAP * word.size();
				text.append(apart ? " " : "").append(word.text());
			}
			return text.toString();
		}

	}

}
