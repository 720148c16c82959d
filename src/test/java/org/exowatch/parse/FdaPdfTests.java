package org.exowatch.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** PDFs of fda.gov, made here. */
class FdaPdfTests {

	private static final String URL = "https://www.fda.gov/media/990001/download?attachment";

	private static final String[] FIRST = { "DEPARTMENT OF SAMPLES", "", "March 9, 2026", "", "Sample Vesicles, Inc.",
			"Attention: Sam Sample", "1 Sample Street", "Exampletown, EX 00000", "", "RE: SAMPLEEXO (invented)", "",
			"Dear Mr. Sample:", "", "The office has reviewed the website of the firm, which says that the pro-",
			"duct is for the treatment of arthritis. This is an invented letter for a test of anti-",
			"inflammatory claims, and it is not from the agency.", "", "Page 1 of 2" };

	private static final String[] SECOND = { "Sample Vesicles, Inc. - Page 2", "",
			"You are asked to take the claims down and to tell the office what you have done about this.",
			"We would like to hear from you in fifteen days, and to have the answer in writing.", "", "Page 2 of 2" };

	private static byte[] pdf(@Nullable String title, @Nullable StandardProtectionPolicy policy, String[]... pages)
			throws IOException {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (String[] lines : pages) {
				write(pdf, lines);
			}
			pdf.getDocumentInformation().setTitle(title);
			if (policy != null) {
				pdf.protect(policy);
			}
			pdf.save(out);
			return out.toByteArray();
		}
	}

	private static void write(PDDocument pdf, String[] lines) throws IOException {
		PDPage page = new PDPage();
		pdf.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
			content.beginText();
			content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
			content.setLeading(14);
			content.newLineAtOffset(60, 720);
			for (String line : lines) {
				content.showText(line);
				content.newLine();
			}
			content.endText();
		}
	}

	private static Parsed read(byte[] bytes) throws IOException {
		List<Parsed> parts = Docs.fda(URL, bytes, null);
		assertThat(parts).hasSize(1);
		return parts.get(0);
	}

	private static String reason(byte[] bytes) throws IOException {
		Rejected rejected = (Rejected) read(bytes);
		assertThat(rejected.whole()).isTrue();
		assertThat(rejected.key()).isEqualTo("/media/990001");
		return rejected.reason();
	}

	@Test
	void untitledLetter() throws IOException {
		SafetyNotice letter = (SafetyNotice) read(pdf("Microsoft Word - letter.docx", null, FIRST, SECOND));
		assertThat(letter.key()).isEqualTo(DocumentKey.fda("/media/990001"));
		assertThat(letter.kind()).isEqualTo(NoticeKind.UNTITLED_LETTER);
		assertThat(letter.text().title()).isEqualTo("SAMPLEEXO (invented)");
		assertThat(letter.issued()).isEqualTo(LocalDate.of(2026, 3, 9));
		assertThat(letter.firm()).isEqualTo("Sample Vesicles, Inc.");
		assertThat(letter.recipient()).isEqualTo("Sam Sample");
	}

	@Test
	void wordsAreJoinedAndPageNumbersLeftOut() throws IOException {
		String body = ((SafetyNotice) read(pdf(null, null, FIRST, SECOND))).text().body();
		assertThat(body).contains("says that the product is for the treatment")
			.contains("anti-inflammatory claims")
			.contains("You are asked to take the claims down")
			.doesNotContain("Page 1 of 2")
			.doesNotContain("Page 2 of 2");
	}

	@Test
	void theDocumentsOwnTitle() throws IOException {
		assertThat(((SafetyNotice) read(pdf("Untitled Letter", null, FIRST))).text().title())
			.isEqualTo("SAMPLEEXO (invented)");
		assertThat(((SafetyNotice) read(pdf("Letter on SampleExo", null, FIRST))).text().title())
			.isEqualTo("Letter on SampleExo");
	}

	@Test
	void encrypted() throws IOException {
		StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
		assertThat(reason(pdf(null, policy, FIRST))).isEqualTo("the PDF is encrypted: it needs a password");
	}

	@Test
	void protectedAgainstChangeOnlyIsReadable() throws IOException {
		StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
		assertThat(read(pdf(null, policy, FIRST))).isInstanceOf(SafetyNotice.class);
	}

	@Test
	void unreadable() throws IOException {
		assertThat(reason(Docs.utf8("%PDF-1.7\nthis is no PDF"))).startsWith("the PDF is unreadable: ");
	}

	@Test
	void scannedWithoutText() throws IOException {
		assertThat(reason(pdf(null, null, new String[] {}, new String[] {})))
			.isEqualTo("no usable text: scanned, needs OCR");
	}

	@Test
	void garbled() throws IOException {
		String[] garbage = new String[30];
		java.util.Arrays.fill(garbage, "Wkh riilfh kdv uhylhzhg wkh zhevlwh ri wkh ilup");
		assertThat(reason(pdf(null, null, garbage))).isEqualTo("no usable text: scanned, needs OCR");
	}

	@Test
	void inPlaceOfPubMedXml() throws IOException {
		assertThat(Docs.pubmed(pdf(null, null, FIRST)))
			.containsExactly(new Rejected("document", null, "a PDF in place of PubMed XML", true));
	}

}
