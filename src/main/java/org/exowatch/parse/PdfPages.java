package org.exowatch.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/**
 * What PDFBox gets out of a PDF; it passes from the child process to its parent as a list
 * of strings.
 *
 * @param fault why there is nothing, or empty
 * @param title in the document's own data, or empty
 * @param pages their lines in reading order, parted by {@code \n}, cells far apart on one
 * line by {@code \t}; a line that starts a paragraph begins with {@link #PARAGRAPH}, the
 * first of a page or column, which may go on with one, with {@link #BREAK}; a page that
 * shows a picture begins with {@link #PICTURE}
 */
record PdfPages(String fault, String title, List<String> pages) {

	static final String PARAGRAPH = "\u2029";

	static final String BREAK = "\u2028";

	static final String PICTURE = "\ufffc";

	/** Reads in this process: only the child may do so. */
	static PdfPages read(RandomAccessRead bytes) {
		try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
			int count = pdf.getNumberOfPages();
			return (count > Limits.PDF_PAGES) ? fault("the PDF has " + count + " pages, more than " + Limits.PDF_PAGES)
					: new PdfPages("", title(pdf), pages(pdf, count));
		}
		catch (InvalidPasswordException ex) {
			return fault("the PDF is encrypted: it needs a password");
		}
		catch (RecordFault ex) {
			return fault(ex.reason());
		}
		catch (StackOverflowError ex) {
			return fault("the PDF is unreadable: its objects are nested too deeply");
		}
		catch (IOException | RuntimeException ex) {
			return fault("the PDF is unreadable: " + CitationReader
				.shortened(Plain.text((ex.getMessage() != null) ? ex.getMessage() : ex.toString())));
		}
	}

	private static PdfPages fault(String reason) {
		return new PdfPages(reason, "", List.of());
	}

	private static String title(PDDocument pdf) {
		String title = pdf.getDocumentInformation().getTitle();
		return (title != null) ? title : "";
	}

	private static List<String> pages(PDDocument pdf, int count) throws IOException {
		PdfWords words = new PdfWords();
		List<String> pages = new ArrayList<>();
		int length = 0;
		for (int page = 1; page <= count; page++) {
			String text = PdfLines.text(PdfColumns.lines(words.of(pdf, page)));
			text = hasPicture(pdf.getPage(page - 1).getResources(), 3) ? PICTURE + text : text;
			length += text.length();
			if (length > Limits.PDF_TEXT) {
				throw new RecordFault("the PDF has more than " + Limits.PDF_TEXT + " characters of text");
			}
			pages.add(text);
		}
		return pages;
	}

	private static boolean hasPicture(@Nullable PDResources resources, int depth) throws IOException {
		if (resources == null || depth == 0) {
			return false;
		}
		for (COSName name : resources.getXObjectNames()) {
			if (resources.isImageXObject(name)) {
				return true;
			}
			if (resources.getXObject(name) instanceof PDFormXObject form
					&& hasPicture(form.getResources(), depth - 1)) {
				return true;
			}
		}
		return false;
	}

	/** For the way from the child to its parent. */
	List<String> strings() {
		List<String> strings = new ArrayList<>(List.of(this.fault, this.title));
		strings.addAll(this.pages);
		return strings;
	}

	/** What {@link #strings()} gave. */
	static PdfPages of(List<String> strings) {
		return new PdfPages(strings.get(0), strings.get(1), List.copyOf(strings.subList(2, strings.size())));
	}

}
