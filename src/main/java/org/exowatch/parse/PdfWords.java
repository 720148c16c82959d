package org.exowatch.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the words off a page, in the order in which the PDF draws them. */
final class PdfWords extends PDFTextStripper {

	private final List<PdfWord> words = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private int length;

	PdfWords() {
		setShouldSeparateByBeads(false);
	}

	/** The words of a page, counted from 1. */
	List<PdfWord> of(PDDocument pdf, int page) throws IOException {
		this.words.clear();
		setStartPage(page);
		setEndPage(page);
		getText(pdf);
		return List.copyOf(this.words);
	}

	@Override
	protected void processTextPosition(TextPosition glyph) {
		this.length += glyph.getUnicode().length();
		if (this.length > Limits.PDF_TEXT) {
			throw new RecordFault("the PDF has more than " + Limits.PDF_TEXT + " characters of text");
		}
		super.processTextPosition(glyph);
	}

	@Override
	protected void writeString(String string, List<TextPosition> glyphs) {
		List<TextPosition> word = new ArrayList<>();
		for (TextPosition glyph : glyphs) {
			if (glyph.getUnicode().isBlank()) {
				end(word);
			}
			else {
				word.add(glyph);
			}
		}
		end(word);
	}

	private void end(List<TextPosition> word) {
		if (word.isEmpty()) {
			return;
		}
		TextPosition first = word.get(0);
		TextPosition last = word.get(word.size() - 1);
		this.text.setLength(0);
		for (TextPosition glyph : word) {
			this.text.append(Ligatures.apart(glyph.getUnicode()));
		}
		this.words.add(new PdfWord(this.text.toString(), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(),
				first.getYDirAdj(), Math.max(1, first.getFontSizeInPt()), Math.round(first.getDir())));
		word.clear();
	}

}
