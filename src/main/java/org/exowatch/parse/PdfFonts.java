package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for fonts that a PDF does not hold: always the one that PDFBox brings with
 * it. The fonts of the machine are not searched: that takes seconds, writes a file, and
 * would let the same PDF read differently elsewhere.
 */
final class PdfFonts implements FontMapper {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final TrueTypeFont font;

	PdfFonts() {
		try (InputStream in = Objects.requireNonNull(FontMapper.class.getResourceAsStream(FONT), FONT)) {
			this.font = new TTFParser().parse(new RandomAccessReadBuffer(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PDFBox's own font is unreadable", ex);
		}
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
		return new FontMapping<>(this.font, true);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
		return new FontMapping<>(this.font, true);
	}

	@Override
	public CIDFontMapping getCIDFont(String name, @Nullable PDFontDescriptor descriptor,
			@Nullable PDCIDSystemInfo system) {
		return new CIDFontMapping(null, this.font, true);
	}

}
