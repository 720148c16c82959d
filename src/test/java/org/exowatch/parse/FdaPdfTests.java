package org.exowatch.parse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.SafetyNotice.Dated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** PDFs of fda.gov, made here. */
class FdaPdfTests {

	private static final String URL = "https://www.fda.gov/media/990001/download?attachment";

	private static final String[] FIRST = { "DEPARTMENT OF SAMPLES", "", "March 9, 2026", "", "Sample Vesicles, Inc.",
			"Attention: Sam Sample", "Senior Director", "1 Sample Street", "Exampletown, EX 00000", "",
			"RE: SAMPLEEXO (invented)", "BLA 990001/74, 75", "", "Dear Mr. Sample:", "",
			"The office has reviewed the website of the firm, which says that the pro-",
			"duct is for the treatment of arthritis. This is an invented letter for a test of anti-",
			"inflammatory claims, and it is not from the agency.", "", "Page 1 of 2" };

	private static final String[] SECOND = { "Sample Vesicles, Inc. - Page 2", "",
			"You are asked to take the claims down and to tell the office what you have done about this.",
			"We would like to hear from you in fifteen days, and to have the answer in writing.", "",
			"Center for Biologics Evaluation and Research", "", "Page 2 of 2" };

	private static Parsed read(byte[] bytes) throws IOException {
		List<Parsed> parts = Docs.fda(URL, bytes, null);
		assertThat(parts).hasSize(1);
		return parts.get(0);
	}

	private static Parsed read(SamplePdf pdf) throws IOException {
		try (pdf) {
			return read(pdf.bytes());
		}
	}

	private static SafetyNotice notice(SamplePdf pdf, @Nullable NoticeKind kind) throws IOException {
		try (pdf) {
			return (SafetyNotice) Docs.fda(URL, pdf.bytes(), kind).get(0);
		}
	}

	private static void assertRejected(Parsed part, String reason, Rejected.Cause cause) {
		assertThat(part).isEqualTo(new Rejected("document", "/media/990001", reason, true, cause));
	}

	@Test
	void untitledLetter() throws IOException {
		SafetyNotice letter = notice(letter().title("Microsoft Word - letter.docx"), null);
		assertThat(letter.key()).isEqualTo(DocumentKey.fda("/media/990001"));
		assertThat(letter.kind()).isEqualTo(NoticeKind.UNTITLED_LETTER);
		assertThat(letter.text().title()).isEqualTo("SAMPLEEXO (invented)");
		assertThat(letter.issued()).isEqualTo(LocalDate.of(2026, 3, 9));
		assertThat(letter.firm()).isEqualTo("Sample Vesicles, Inc.");
		assertThat(letter.recipient()).isEqualTo("Sam Sample");
		assertThat(letter.address()).isEqualTo("1 Sample Street, Exampletown, EX 00000");
		assertThat(letter.office()).isEqualTo("Center for Biologics Evaluation and Research (CBER)");
		assertThat(letter.products()).containsExactly("SAMPLEEXO (invented)");
		assertThat(letter.identifiers()).containsExactly(new Identifier("BLA", "990001"));
		assertThat(letter.quality()).isEqualTo(1.0);
	}

	private static SamplePdf letter() {
		SamplePdf letter = new SamplePdf();
		letter.page().column(60, 720, FIRST);
		return letter.page().column(60, 720, SECOND);
	}

	@Test
	void wordsAreJoinedAndPageNumbersLeftOut() throws IOException {
		String body = notice(letter(), null).text().body();
		assertThat(body).contains("says that the product is for the treatment")
			.contains("anti-inflammatory claims")
			.contains("You are asked to take the claims down")
			.doesNotContain("Page 1 of 2")
			.doesNotContain("Page 2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "Robin Example, M.D.;Vesicles of Exampletown", "Robin Example;Vesicles of Exampletown",
					"President and Medical Director;Vesicles of Exampletown", "Robin Roe, Ph.D.;Roe Wellness",
					"Robin Example;1 Sample Street" })
	void aPersonIsNoFirmWhereAnotherLineIsOne(String first, String second) throws IOException {
		SamplePdf pdf = new SamplePdf().page()
			.column(60, 720, "April 1, 2026", "", first, second, "P.O. Box 12", "Exampletown, EX 00000")
			.column(60, 560, "Dear Dr. Example:", "",
					"This is an invented letter for a test of the head of a letter, and it is not from the agency at all.");
		assertThat(notice(pdf, NoticeKind.UNTITLED_LETTER).firm()).isEqualTo(second.startsWith("1 ") ? first : second);
	}

	/** As the real letters have it: a letterhead, the subject after a wide gap. */
	@Test
	void aLetterWithLetterheadAndNumbers() throws IOException {
		SamplePdf pdf = new SamplePdf().page()
			.column(40, 740, "DEPARTMENT OF SAMPLES & TESTS")
			.column(420, 740, "Public Sample Service")
			.column(420, 700, "Sample and Test Administration", "Exampletown, EX 00000")
			.column(60, 660, "VIA ELECTRONIC MAIL", "", "April 1, 2026", "", "Sample Exosome Clinic", "Dr. Sam Sample",
					"CEO", "P.O. Box 12", "Exampletown, EX 00000")
			.column(60, 500, "RE:", "")
			.column(110, 500, "MARCS-CMS 900017", "Reference Number: CBER-26-17")
			.column(60, 460, "Dear Dr. Sample:", "",
					"This is an invented letter for a test of the head of a letter, and it is not from the agency at all.",
					"It is about claims that the product is for the treatment of a disease, which it is not.");
		SafetyNotice letter = notice(pdf, NoticeKind.UNTITLED_LETTER);
		assertThat(letter.issued()).isEqualTo(LocalDate.of(2026, 4, 1));
		assertThat(letter.firm()).isEqualTo("Sample Exosome Clinic");
		assertThat(letter.recipient()).isEqualTo("Dr. Sample");
		assertThat(letter.address()).isEqualTo("P.O. Box 12, Exampletown, EX 00000");
		assertThat(letter.products()).isEmpty();
		assertThat(letter.identifiers()).containsExactly(new Identifier("MARCS", "900017"),
				new Identifier("REFERENCE", "CBER-26-17"));
	}

	@Test
	void theDocumentsOwnTitle() throws IOException {
		assertThat(notice(letter().title("Untitled Letter"), null).text().title()).isEqualTo("SAMPLEEXO (invented)");
		assertThat(notice(letter().title("Letter on SampleExo | FDA"), null).text().title())
			.isEqualTo("Letter on SampleExo");
	}

	@Test
	void inspectionObservations() throws IOException {
		SafetyNotice form = notice(form(), null);
		assertThat(form.kind()).isEqualTo(NoticeKind.INSPECTION_OBSERVATION);
		assertThat(form.text().title()).isEqualTo("Inspectional Observations (Form FDA 483): Sample Cells, LLC");
		assertThat(form.firm()).isEqualTo("Sample Cells, LLC");
		assertThat(form.recipient()).isEqualTo("Sam Sample, Director");
		assertThat(form.address()).isEqualTo("1 Sample Street, Exampletown, EX 00000");
		assertThat(form.office()).isEqualTo("9 District Road, Otherville, EX 00001");
		assertThat(form.identifiers()).containsExactly(new Identifier("FEI", "3009990001"));
		assertThat(form.dates()).containsExactly(new Dated("Inspection began", LocalDate.of(2026, 1, 12)),
				new Dated("Inspection ended", LocalDate.of(2026, 1, 23)));
		assertThat(form.issued()).isEqualTo(LocalDate.of(2026, 1, 23));
		assertThat(form.text().body().split("\n")).containsExactly(
				"This document lists observations made by the representatives during the inspection of your facility.",
				"DURING AN INSPECTION OF YOUR FIRM WE OBSERVED:", "OBSERVATION 1",
				"Vials of the product are not tested for sterility before they are released to the clinics of the firm.",
				"OBSERVATION 2",
				"There is no written procedure for the environment of the room in which the vials are filled.");
	}

	private static SamplePdf form() {
		SamplePdf form = new SamplePdf();
		form(form, 1, "OBSERVATION 1", "",
				"Vials of the product are not tested for sterility before they are released to the",
				"clinics of the firm.");
		return form(form, 2, "OBSERVATION 2", "",
				"There is no written procedure for the environment of the room in which the vials", "are filled.");
	}

	private static SamplePdf form(SamplePdf form, int page, String... observation) {
		form.page()
			.column(150, 770, "DEPARTMENT OF HEALTH AND HUMAN SERVICES")
			.column(40, 750, "DISTRICT ADDRESS AND PHONE NUMBER", "9 District Road", "Otherville, EX 00001",
					"(000) 555-0100")
			.column(330, 750, "DATE(S) OF INSPECTION", "1/12/2026-1/23/2026*", "FEI NUMBER", "3009990001")
			.column(40, 690, "NAME AND TITLE OF INDIVIDUAL TO WHOM REPORT ISSUED", "TO: Sam Sample, Director",
					"FIRM NAME", "Sample Cells, LLC", "CITY, STATE, ZIP CODE, COUNTRY", "Exampletown, EX 00000")
			.column(330, 662, "STREET ADDRESS", "1 Sample Street", "TYPE ESTABLISHMENT INSPECTED", "Manufacturer");
		if (page == 1) {
			form.column(40, 590,
					"This document lists observations made by the representatives during the inspection of your",
					"facility.", "", "DURING AN INSPECTION OF YOUR FIRM WE OBSERVED:");
		}
		return form.column(40, 500, observation)
			.column(40, 80, "SEE REVERSE OF THIS PAGE")
			.column(200, 80, "EMPLOYEE(S) SIGNATURE", "Ina Inspector, Investigator")
			.column(420, 80, "DATE ISSUED", "1/23/2026")
			.column(40, 50, "FORM FDA 483 (09/08)")
			.column(200, 50, "INSPECTIONAL OBSERVATIONS")
			.column(420, 50, "PAGE " + page + " OF 2 PAGES");
	}

	@Test
	void guidance() throws IOException {
		SafetyNotice guidance = notice(cover(), null);
		assertThat(guidance.kind()).isEqualTo(NoticeKind.GUIDANCE);
		assertThat(guidance.text().title()).isEqualTo("Regulatory Considerations for Sample Vesicles: Minimal Samples");
		assertThat(guidance.issued()).isEqualTo(LocalDate.of(2020, 7, 1));
		assertThat(guidance.office()).isEqualTo("Center for Biologics Evaluation and Research (CBER); "
				+ "Center for Devices and Radiological Health (CDRH)");
		assertThat(guidance.identifiers()).containsExactly(new Identifier("DOCKET", "FDA-2017-D-9999"));
		assertThat(guidance.firm()).isNull();
		assertThat(guidance.text().body()).contains("This guidance is an invented one")
			.doesNotContain("Contains Nonbinding");
	}

	private static SamplePdf cover() {
		SamplePdf guidance = new SamplePdf();
		guidance.page()
			.column(60, 760, "Contains Nonbinding Recommendations")
			.column(100, 680, "Regulatory Considerations for Sample Vesicles:", "Minimal Samples")
			.column(100, 600, "Guidance for Industry and", "Food and Drug Administration Staff")
			.column(60, 500, "Additional copies are available from the office. The docket is FDA-2017-D-9999.")
			.column(100, 300, "U.S. Department of Health and Human Services", "Food and Drug Administration",
					"Center for Biologics Evaluation and Research", "Center for Devices and Radiological Health",
					"July 2020");
		guidance.page()
			.column(60, 760, "Contains Nonbinding Recommendations")
			.column(60, 700, "This guidance is an invented one for a test, and it is not from the agency.",
					"It is about the products that are not to be sold as they are in the text of it.");
		return guidance;
	}

	@Test
	void anUnnamedPdfIsNoLetter() throws IOException {
		SamplePdf pdf = new SamplePdf().page().column(60, 700, SamplePdf.prose("table", 8));
		assertThat(notice(pdf, null).kind()).isEqualTo(NoticeKind.SAFETY_COMMUNICATION);
	}

	@ParameterizedTest
	@CsvSource({ "letter-pdf,UNTITLED_LETTER", "inspection-pdf,INSPECTION_OBSERVATION", "guidance-pdf,GUIDANCE",
			"fda-pdf,UNTITLED_LETTER" })
	void parsersForFeeds(String parser, NoticeKind kind) throws IOException {
		byte[] pdf = SamplePdf.of(FIRST);
		try (ParsedStream stream = Parsers.open(
				Docs.raw(org.exowatch.document.Source.FDA, URL, () -> new java.io.ByteArrayInputStream(pdf)), parser,
				null, false)) {
			assertThat(((SafetyNotice) stream.next()).kind()).isEqualTo(kind);
		}
	}

	@Test
	void encrypted() throws IOException {
		assertRejected(read(letter().protect("owner", "user")), "the PDF is encrypted: it needs a password",
				Rejected.Cause.CONTENT);
	}

	@Test
	void protectedAgainstChangeOnlyIsReadable() throws IOException {
		assertThat(read(letter().protect("owner", ""))).isInstanceOf(SafetyNotice.class);
	}

	@Test
	void unreadable() throws IOException {
		byte[] whole = SamplePdf.of(FIRST);
		String[] hostile = { "%PDF-1.7\nthis is no PDF",
				"%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF",
				"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
				"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj"
						+ " trailer<</Root 1 0 R>>" };
		for (String pdf : hostile) {
			Rejected rejected = (Rejected) read(Docs.utf8(pdf));
			assertThat(rejected.whole()).isTrue();
			assertThat(rejected.reason()).matches("(?s)the PDF is unreadable: .*|no usable text: scanned, needs OCR");
		}
		assertThat(read(Arrays.copyOf(whole, whole.length / 3))).isInstanceOf(Rejected.class);
	}

	@Test
	void tooManyPages() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			for (int i = 0; i <= Limits.PDF_PAGES; i++) {
				pdf.page();
			}
			assertRejected(read(pdf.bytes()), "the PDF has 501 pages, more than 500", Rejected.Cause.CONTENT);
		}
	}

	@Test
	void cutOffOnItsWay() throws IOException {
		byte[] packed = Docs.gzip(SamplePdf.of(FIRST));
		Rejected rejected = (Rejected) read(Arrays.copyOf(packed, packed.length - 12));
		assertThat(rejected.reason()).contains("truncated");
	}

	@Test
	void scanned() throws IOException {
		assertRejected(read(new SamplePdf().scan().scan()), "no usable text: scanned, needs OCR",
				Rejected.Cause.NO_TEXT);
		assertRejected(read(SamplePdf.of(new String[] {})), "no usable text: scanned, needs OCR",
				Rejected.Cause.NO_TEXT);
	}

	@Test
	void aStampOnAScanIsNoText() throws IOException {
		SamplePdf pdf = new SamplePdf().scan().column(300, 20, "FOIA 2026-17").scan().column(300, 20, "FOIA 2026-17");
		assertRejected(read(pdf), "no usable text: scanned, needs OCR", Rejected.Cause.NO_TEXT);
	}

	@Test
	void scannedPagesAmongOthersAreNamed() throws IOException {
		try (SamplePdf pdf = letter().scan().page().column(60, 700, SamplePdf.prose("letter", 5)).scan()) {
			List<Parsed> parts = Docs.fda(URL, pdf.bytes(), null);
			assertThat(parts).hasSize(2);
			SafetyNotice letter = (SafetyNotice) parts.get(0);
			assertThat(letter.quality()).isEqualTo(0.6);
			assertThat(letter.text().body()).contains("the letter of the office in 5").doesNotContain("OCR");
			assertThat(parts.get(1)).isEqualTo(new Rejected("pages 3, 5", "/media/990001",
					"no text: scanned, needs OCR; the rest of the document was taken", false, Rejected.Cause.NO_TEXT));
		}
	}

	@Test
	void garbled() throws IOException {
		String[] garbage = new String[30];
		Arrays.fill(garbage, "Wkh riilfh kdv uhylhzhg wkh zhevlwh ri wkh ilup");
		assertRejected(read(SamplePdf.of(garbage)), "no usable text: garbled font, needs OCR", Rejected.Cause.NO_TEXT);
	}

	@Test
	void qualityFallsWithWhatIsUnreadable() throws IOException {
		String[] mixed = new String[20];
		for (int i = 0; i < mixed.length; i++) {
			mixed[i] = (i % 8 == 0) ? "The office has reviewed the website of the firm"
					: "Wkh riilfh kdv uhylhzhg ri ilup";
		}
		SafetyNotice notice = (SafetyNotice) read(SamplePdf.of(mixed));
		assertThat(notice.quality()).isGreaterThan(0.4).isLessThan(0.95);
	}

	@Test
	void inPlaceOfPubMedXml() throws IOException {
		assertThat(Docs.pubmed(SamplePdf.of(FIRST)))
			.containsExactly(new Rejected("document", null, "a PDF in place of PubMed XML", true));
	}

}
