package org.exowatch.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page on paper: tagged, with bookmarks, links, page numbers and fonts of its own. It
 * reads nothing but the page and the jar, and its dates are those of the selection.
 */
final class PdfDigest {

	static {
		// Every link and font is a line of its log otherwise.
		XRLog.setLoggingEnabled(false);
	}

	private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

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
			.withW3cDocument(new W3CDom().fromJsoup(page(html)), "about:blank");
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		fonts(builder);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.createPDFWithoutClosing();
			return bytes(renderer.getPdfDocument(), page, made);
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

	private static Document page(String html) {
		Document page = Jsoup.parse(html);
		page.select("style, meta, nav, .skip, .drawing").remove();
		page.head().appendElement("style").appendText(Renderer.PDF_STYLE);
		page.head().appendElement("meta").attr("name", "description").attr("content", page.title());
		page.body().prependElement("div").addClass("running").text(page.title());
		page.select("a").forEach((link) -> link.attr("title", link.text()));
		page.select(".flags li").tagName("span");
		page.select(".flags").tagName("p");
		Element bookmarks = page.head().appendElement("bookmarks");
		for (Element section : page.select("h2[id]")) {
			Element bookmark = bookmark(bookmarks, section);
			for (Element below : Objects.requireNonNull(section.closest("section")).select("h3[id]")) {
				bookmark(bookmark, below);
			}
		}
		return page;
	}

	private static Element bookmark(Element parent, Element heading) {
		return parent.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
	}

	private static void fonts(PdfRendererBuilder builder) {
		for (String family : new String[] { "DejaVu Serif", "DejaVu Sans" }) {
			String file = FONTS + family.replace(" ", "");
			builder.useFont(() -> open(file + ".ttf"), family, 400, FontStyle.NORMAL, true);
			builder.useFont(() -> open(file + "-Bold.ttf"), family, 700, FontStyle.NORMAL, true);
		}
	}

	private static InputStream open(String font) {
		InputStream resource = PdfDigest.class.getResourceAsStream(font);
		if (resource == null) {
			throw new IllegalStateException("font " + font + " is missing from the jar");
		}
		return resource;
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
