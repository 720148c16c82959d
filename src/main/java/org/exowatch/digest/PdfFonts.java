package org.exowatch.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a PDF, embedded with the characters that it needs. Without ligatures: who
 * copies "efficacy" out of the PDF, or looks for it, gets eight letters.
 */
final class PdfFonts {

	static final String SERIF = "DejaVu Serif";

	static final String SANS = "DejaVu Sans";

	private static final String FILES = "/net/sf/jasperreports/fonts/dejavu/";

	private PdfFonts() {
	}

	static void use(PdfRendererBuilder builder, PDDocument document) {
		for (String family : new String[] { SERIF, SANS }) {
			String file = FILES + family.replace(" ", "");
			builder.useFont(new Embedded(document, file + ".ttf"), family, 400, FontStyle.NORMAL, true);
			builder.useFont(new Embedded(document, file + "-Bold.ttf"), family, 700, FontStyle.NORMAL, true);
		}
	}

	/** Read when a character is first set in it. */
	private static final class Embedded extends PDFontSupplier {

		private final PDDocument document;

		private final String file;

		Embedded(PDDocument document, String file) {
			super(null);
			this.document = document;
			this.file = file;
		}

		@Override
		public PDFont supply() {
			try (InputStream resource = PdfFonts.class.getResourceAsStream(this.file)) {
				if (resource == null) {
					throw new IllegalStateException("font " + this.file + " is missing from the jar");
				}
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(resource));
				font.setEnableGsub(false);
				this.document.registerTrueTypeFontForClosing(font);
				return PDType0Font.load(this.document, font, true);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("font " + this.file + " cannot be read", ex);
			}
		}

	}

}
