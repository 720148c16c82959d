package org.exowatch.parse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;

/** PDFs made for tests, page by page, column by column. */
final class SamplePdf implements AutoCloseable {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final PDDocument pdf = new PDDocument();

	private @Nullable PDFont unicode;

	/** One with pages of lines, as a letter has them. */
	static byte[] of(String[]... pages) {
		try (SamplePdf pdf = new SamplePdf()) {
			for (String[] lines : pages) {
				pdf.page().column(60, 720, lines);
			}
			return pdf.bytes();
		}
	}

	SamplePdf page() {
		this.pdf.addPage(new PDPage(PDRectangle.LETTER));
		return this;
	}

	/** Lines from a place in points from the lower left corner on the last page. */
	SamplePdf column(float x, float y, String... lines) {
		return write(x, y, new PDType1Font(Standard14Fonts.FontName.HELVETICA), lines);
	}

	/** Lines in a font that has more letters, ligatures among them. */
	SamplePdf unicode(float x, float y, String... lines) {
		try (InputStream in = PDFont.class.getResourceAsStream(FONT)) {
			PDFont font = (this.unicode != null) ? this.unicode : PDType0Font.load(this.pdf, in);
			this.unicode = font;
			return write(x, y, font, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SamplePdf write(float x, float y, PDFont font, String... lines) {
		try (PDPageContentStream content = content()) {
			content.beginText();
			content.setFont(font, 10);
			content.setLeading(14);
			content.newLineAtOffset(x, y);
			for (String line : lines) {
				content.showText(line);
				content.newLine();
			}
			content.endText();
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A page that is a picture, as a scanner makes it. */
	SamplePdf scan() {
		page();
		BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
		try (PDPageContentStream content = content()) {
			content.drawImage(LosslessFactory.createFromImage(this.pdf, image), 0, 0, 612, 792);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	SamplePdf title(String title) {
		this.pdf.getDocumentInformation().setTitle(title);
		return this;
	}

	SamplePdf protect(String owner, String user) {
		try {
			this.pdf.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A small file whose page is one list of {@code megabytes} once it is unpacked. */
	static byte[] bomb(int megabytes) {
		try (SamplePdf bomb = new SamplePdf()) {
			bomb.page();
			PDStream stream = new PDStream(bomb.pdf);
			byte[] numbers = Docs.utf8("1 ".repeat(1 << 19));
			try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
				out.write('[');
				for (int i = 0; i < megabytes; i++) {
					out.write(numbers);
				}
			}
			bomb.last().setContents(stream);
			return bomb.bytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A small file that draws each of 40 forms twice within the one before: 2^40 times.
	 */
	static byte[] endless() {
		try (SamplePdf endless = new SamplePdf()) {
			endless.page();
			PDFormXObject inner = null;
			for (int depth = 0; depth < 40; depth++) {
				PDFormXObject form = new PDFormXObject(endless.pdf);
				form.setBBox(PDRectangle.LETTER);
				PDResources resources = new PDResources();
				if (inner != null) {
					resources.put(COSName.getPDFName("F"), inner);
				}
				form.setResources(resources);
				try (OutputStream out = form.getContentStream().createOutputStream()) {
					out.write(Docs.utf8((inner != null) ? "/F Do /F Do" : "q Q"));
				}
				inner = form;
			}
			try (PDPageContentStream content = endless.content()) {
				content.drawForm(inner);
			}
			return endless.bytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] bytes() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			this.pdf.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private PDPage last() {
		return this.pdf.getPage(this.pdf.getNumberOfPages() - 1);
	}

	private PDPageContentStream content() throws IOException {
		return new PDPageContentStream(this.pdf, last(), PDPageContentStream.AppendMode.APPEND, false);
	}

	@Override
	public void close() {
		try {
			this.pdf.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Lines of invented prose, each of five words and a number. */
	static String[] prose(String word, int lines) {
		return java.util.stream.IntStream.rangeClosed(1, lines)
			.mapToObj((line) -> "the " + word + " of the office in " + line)
			.toList()
			.toArray(String[]::new);
	}

}
