package org.exowatch.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;

/**
 * The page on paper: tagged, with bookmarks, links, page numbers and fonts of its own. It
 * reads nothing but the page and the jar, and its dates are those of the selection.
 */
final class PdfDigest {

	static {
		// Every link and font is a line of its log otherwise.
		XRLog.setLoggingEnabled(false);
	}

	/** ISO 32000-1, 7.9.4. */
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private PdfDigest() {
	}

	/**
	 * Sets a digest's page. The document's ID is the page's hash.
	 * @param page in HTML
	 * @param made when its input was selected
	 */
	static byte[] of(RenderedFile page, Instant made) {
		String html = new String(page.content(), StandardCharsets.UTF_8);
		PdfRendererBuilder builder = new PdfRendererBuilder().usePdfUaAccessibility(true)
			.withProducer("Exowatch")
			.useReplacementText("\uFFFD")
			.useSVGDrawer(new PdfDrawing.Drawer())
			.withW3cDocument(new W3CDom().fromJsoup(PdfPage.of(html)), "about:blank");
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		try (PDDocument document = new PDDocument()) {
			PdfFonts.use(builder, document);
			PdfBidi.use(builder);
			try (PdfBoxRenderer renderer = builder.usePDDocument(document).buildPdfRenderer()) {
				renderer.createPDFWithoutClosing();
				return bytes(document, page, made);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the digest could not be set as a PDF", ex);
		}
	}

	/** Whether a PDF is whole and was set from this very page. */
	static boolean isOf(byte[] pdf, RenderedFile page) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			COSArray id = document.getDocument().getDocumentID();
			return id != null && id.size() > 0 && id(page).equals(id.get(0));
		}
		catch (IOException | RuntimeException broken) {
			return false;
		}
	}

	private static COSString id(RenderedFile page) {
		return new COSString(HexFormat.of().parseHex(page.sha256()));
	}

	private static byte[] bytes(PDDocument document, RenderedFile page, Instant made) throws IOException {
		String date = DATE.format(made);
		COSDictionary information = document.getDocumentInformation().getCOSObject();
		information.setString(COSName.CREATION_DATE, date);
		information.setString(COSName.MOD_DATE, date);
		document.getDocument().setDocumentID(new COSArray(List.of(id(page), id(page))));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

}
