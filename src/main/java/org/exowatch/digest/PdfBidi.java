package org.exowatch.digest;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * Sets Hebrew and Arabic from right to left, by the Unicode bidirectional algorithm of
 * the JDK. Arabic letters are joined by {@link ArabicForms}.
 */
final class PdfBidi implements BidiSplitter {

	private final List<BidiTextRun> runs = new ArrayList<>();

	private PdfBidi() {
	}

	static void use(PdfRendererBuilder builder) {
		builder.useUnicodeBidiSplitter(PdfBidi::new).useUnicodeBidiReorderer(new Reorderer());
	}

	/**
	 * In a paragraph from left to right, numbers inside of text from right to left belong
	 * to its run: runs are put from left to right, and a run is turned as a whole.
	 */
	@Override
	public void setParagraph(String paragraph, byte direction) {
		this.runs.clear();
		if (direction == LTR && !Bidi.requiresBidi(paragraph.toCharArray(), 0, paragraph.length())) {
			this.runs.add(new BidiTextRun(0, paragraph.length(), LTR));
			return;
		}
		Bidi bidi = new Bidi(paragraph,
				(direction == RTL) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
		int start = 0;
		for (int at = 1; at <= paragraph.length(); at++) {
			if (at == paragraph.length() || fromRight(bidi, at) != fromRight(bidi, start)) {
				this.runs.add(new BidiTextRun(start, at - start, fromRight(bidi, start) ? RTL : LTR));
				start = at;
			}
		}
		if (this.runs.isEmpty()) {
			this.runs.add(new BidiTextRun(0, 0, direction));
		}
	}

	private static boolean fromRight(Bidi bidi, int at) {
		int level = bidi.getLevelAt(at);
		return bidi.baseIsLeftToRight() ? level > 0 : level % 2 == 1;
	}

	@Override
	public int countTextRuns() {
		return this.runs.size();
	}

	@Override
	public BidiTextRun getVisualRun(int index) {
		return this.runs.get(index);
	}

	/** Of the first letter that has one. */
	@Override
	public byte getBaseDirection(String paragraph) {
		return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
	}

	/** Turns a line's part of a run around. */
	private static final class Reorderer implements BidiReorderer {

		@Override
		public String reorderRTLTextToLTR(String text) {
			if (text.isEmpty()) {
				return text;
			}
			Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
			byte[] levels = new byte[bidi.getRunCount()];
			Object[] pieces = new Object[bidi.getRunCount()];
			for (int run = 0; run < levels.length; run++) {
				levels[run] = (byte) bidi.getRunLevel(run);
				String piece = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
				pieces[run] = (levels[run] % 2 == 1) ? turned(piece) : piece;
			}
			Bidi.reorderVisually(levels, 0, pieces, 0, pieces.length);
			StringBuilder line = new StringBuilder();
			for (Object piece : pieces) {
				line.append(piece);
			}
			return line.toString();
		}

		/** A bracket that opens is the other one from the other side. */
		private static String turned(String text) {
			StringBuilder turned = new StringBuilder(text).reverse();
			for (int i = 0; i < turned.length(); i++) {
				int bracket = "()[]{}<>\u00AB\u00BB\u2039\u203A".indexOf(turned.charAt(i));
				if (bracket >= 0) {
					turned.setCharAt(i, "()[]{}<>\u00AB\u00BB\u2039\u203A".charAt(bracket ^ 1));
				}
			}
			return turned.toString();
		}

		@Override
		public String shapeText(String text) {
			return ArabicForms.joined(text);
		}

		@Override
		public String deshapeText(String text) {
			return ArabicForms.apart(text);
		}

		@Override
		public boolean isLiveImplementation() {
			return true;
		}

	}

}
