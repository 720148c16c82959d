package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.DigestInput;
import org.exowatch.document.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Writes a week's digest. The same input gives the same bytes; no clock, locale or time
 * zone of the machine has a part in them.
 */
public final class DigestWriter {

	/**
	 * Changes whenever the same input may give other bytes than before: it is frozen with
	 * each digest.
	 */
	public static final String RENDERER_VERSION = "5";

	private DigestWriter() {
	}

	/**
	 * Composes and renders a digest.
	 * @param input what the week's digest says
	 * @param spec its name, title and time zone
	 * @return the HTML page, the same in Markdown, as plain text and as JSON, and the
	 * papers in RIS and BibTeX
	 */
	public static List<RenderedFile> write(DigestInput input, DigestSpec spec) {
		return write(input, spec, Composer.compose(input, spec));
	}

	/**
	 * The same for a week that is over by now, selected as of a time before its end: it
	 * is no preview, and {@link PageNote#asOf} says what it is.
	 */
	public static List<RenderedFile> writeAsOf(DigestInput input, DigestSpec spec) {
		return write(input, spec, Composer.compose(input, spec).withoutPreview());
	}

	private static List<RenderedFile> write(DigestInput input, DigestSpec spec, Digest digest) {
		String name = spec.id() + "-" + input.week();
		return List.of(file(name + ".html", Renderer.html(digest)), file(name + ".md", Renderer.markdown(digest)),
				file(name + ".txt", Renderer.text(digest)),
				file(name + ".json", JsonDigest.of(spec.id(), digest, input)),
				file(name + ".ris", Ris.of(input.papers())), file(name + ".bib", BibTeX.of(input.papers())));
	}

	/**
	 * Sets a digest's page on paper. It says what the page says, but its bytes also
	 * depend on the libraries of the machine: they are not frozen.
	 * @param page the HTML page of {@link #write}
	 * @param made when its input was selected
	 */
	public static RenderedFile pdf(RenderedFile page, Instant made) {
		return published(pdfName(page), PdfDigest.of(page, made));
	}

	/** Whether a PDF is whole and was set from this very page. */
	public static boolean isPdfOf(byte[] pdf, RenderedFile page) {
		return PdfDigest.isOf(pdf, page);
	}

	/**
	 * Makes a digest's page fit for mail programs: all that it says but the picture of
	 * the map.
	 * @param page the HTML page of {@link #write}, perhaps with a note
	 * @param address where the folder is published, or null: then no link leads to it
	 * @param footer said at its end
	 */
	public static String forMail(RenderedFile page, @Nullable String address, String footer) {
		return MailPage.of(new String(page.content(), StandardCharsets.UTF_8), address, page.name(), footer);
	}

	/** Name of the PDF beside a page. */
	public static String pdfName(RenderedFile page) {
		return page.name().replaceFirst("\\.html$", ".pdf");
	}

	/**
	 * All that the digest shows as the words of a document, to be compared with the
	 * stored texts before it is delivered.
	 * @param input what the week's digest says
	 * @param spec its name, title and time zone
	 */
	public static List<Quotation> quotations(DigestInput input, DigestSpec spec) {
		return Composer.compose(input, spec).quotations();
	}

	/** A file as it lies in a folder; its media type follows from its name. */
	public static RenderedFile published(String name, byte[] content) {
		return file(name, mediaType(name.substring(name.lastIndexOf('.') + 1)), content);
	}

	private static String mediaType(String ending) {
		return switch (ending) {
			case "html" -> "text/html";
			case "md" -> "text/markdown";
			case "txt" -> "text/plain";
			case "json" -> "application/json";
			case "ris" -> "application/x-research-info-systems";
			case "bib" -> "application/x-bibtex";
			case "pdf" -> "application/pdf";
			default -> "application/octet-stream";
		};
	}

	private static RenderedFile file(String name, String text) {
		return published(name, text.getBytes(StandardCharsets.UTF_8));
	}

	static RenderedFile file(String name, String mediaType, String text) {
		return file(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
	}

	private static RenderedFile file(String name, String mediaType, byte[] content) {
		return new RenderedFile(name, mediaType, content, sha256(content));
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
