package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF of fda.gov: an untitled letter, a guidance, an inspection form. One without
 * usable text is rejected, never stored as if its text were known.
 */
final class FdaPdf {

	/** What PDFBox may hold in memory; the rest goes to a temporary file. */
	private static final long MEMORY_BYTES = 64L << 20;

	private final @Nullable NoticeKind hint;

	private final InputStream in;

	private final DocumentKey key;

	FdaPdf(RawDocument raw, @Nullable NoticeKind hint, InputStream in) {
		this.hint = hint;
		this.in = in;
		this.key = FdaAddress.key(raw.url(), null);
	}

	Parsed read() {
		byte[] bytes;
		try {
			bytes = this.in.readNBytes(Limits.PDF_BYTES + 1);
		}
		catch (IOException ex) {
			return rejected(GzipFaults.reason(ex));
		}
		return (bytes.length > Limits.PDF_BYTES)
				? rejected("the PDF is larger than " + (Limits.PDF_BYTES >> 20) + " MB") : read(bytes);
	}

	private Parsed read(byte[] bytes) {
		try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null,
				MemoryUsageSetting.setupMixed(MEMORY_BYTES).streamCache)) {
			if (pdf.getNumberOfPages() > Limits.PDF_PAGES) {
				return rejected("the PDF has " + pdf.getNumberOfPages() + " pages, more than " + Limits.PDF_PAGES);
			}
			return notice(PdfText.of(pdf), pdf);
		}
		catch (InvalidPasswordException ex) {
			return rejected("the PDF is encrypted: it needs a password");
		}
		catch (RecordFault ex) {
			return rejected(ex.reason());
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return rejected("the PDF is unreadable: " + ex.getMessage());
		}
	}

	private Parsed notice(PdfText text, PDDocument pdf) {
		String body = String.join("\n", text.paragraphs());
		if (!PdfText.isUsable(body, pdf.getNumberOfPages())) {
			return rejected("no usable text: scanned, needs OCR");
		}
		PdfLetter letter = new PdfLetter(text.lines());
		String title = (infoTitle(pdf) != null) ? Objects.requireNonNull(infoTitle(pdf)) : letter.title();
		NoticeDraft draft = new NoticeDraft(this.key, kind(body), title, text.paragraphs());
		draft.office = letter.office();
		draft.firm = letter.firm();
		draft.recipient = letter.recipient();
		draft.issued = letter.date();
		return draft.finish();
	}

	/** The title in the document's own data, unless it is the name of some file. */
	private static @Nullable String infoTitle(PDDocument pdf) {
		String given = pdf.getDocumentInformation().getTitle();
		String title = (given != null) ? Plain.text(given) : "";
		String lower = title.toLowerCase(Locale.ROOT);
		boolean fileName = lower.contains("microsoft word") || lower.endsWith(".doc") || lower.endsWith(".docx")
				|| lower.endsWith(".pdf") || lower.startsWith("untitled");
		return (title.length() < 8 || fileName) ? null : title;
	}

	private NoticeKind kind(String body) {
		NoticeKind byAddress = (this.hint != null) ? this.hint : FdaAddress.kind(this.key);
		if (byAddress != null) {
			return byAddress;
		}
		String start = body.substring(0, Math.min(3000, body.length()));
		if (start.contains("FORM FDA 483")) {
			return NoticeKind.INSPECTION_OBSERVATION;
		}
		if (start.contains("Guidance for Industry")) {
			return NoticeKind.GUIDANCE;
		}
		return start.contains("WARNING LETTER") ? NoticeKind.WARNING_LETTER : NoticeKind.UNTITLED_LETTER;
	}

	private Rejected rejected(String reason) {
		return new Rejected("document", this.key.key(), reason, true);
	}

}
