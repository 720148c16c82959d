package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading order, paragraphs, page heads, ligatures and hyphens of PDFs made here. */
class PdfTextTests {

	private static PdfText text(SamplePdf sample) throws IOException {
		return text(sample.bytes());
	}

	private static PdfText text(byte[] pdf) throws IOException {
		return new PdfText(PdfReader.SHARED.read(new ByteArrayInputStream(pdf)));
	}

	private static String body(SamplePdf sample) throws IOException {
		return String.join("\n", text(sample).paragraphs());
	}

	private static String[] numbered(String prefix, int lines) {
		return IntStream.rangeClosed(1, lines)
			.mapToObj((line) -> prefix + " words of line number " + line)
			.toArray(String[]::new);
	}

	@Test
	void theLeftColumnIsReadBeforeTheRight() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page().column(60, 740, "A title that runs across both of the columns of this page of the sample");
			pdf.column(60, 700, numbered("left", 10)).column(320, 700, numbered("right", 9));
			pdf.column(60, 500, "A closing line that runs across both of the columns of this page as well");
			assertThat(text(pdf).lines()).containsExactlyElementsOf(expected());
		}
	}

	private static List<String> expected() {
		List<String> lines = new ArrayList<>(
				List.of("A title that runs across both of the columns of this page of the sample"));
		lines.addAll(List.of(numbered("left", 10)));
		lines.addAll(List.of(numbered("right", 9)));
		lines.add("A closing line that runs across both of the columns of this page as well");
		return lines;
	}

	/**
	 * As drawn by a program that writes line by line, and with base lines that differ.
	 */
	@Test
	void columnsAreToldByTheirPlaceNotByTheOrderInWhichTheyAreDrawn() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page();
			for (int line = 1; line <= 6; line++) {
				pdf.column(320, 707 - 14 * line, "right words of line number " + line);
				pdf.column(60, 700 - 14 * line, "left words of line number " + line);
			}
			assertThat(text(pdf).lines()).startsWith("left words of line number 1", "left words of line number 2")
				.endsWith("right words of line number 5", "right words of line number 6");
		}
	}

	@Test
	void aSentenceGoesOnInTheNextColumn() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			String[] left = numbered("left", 6);
			String[] right = numbered("right", 6);
			pdf.page().column(60, 700, left).column(320, 700, right);
			assertThat(body(pdf)).isEqualTo(String.join(" ", left) + " " + String.join(" ", right));
		}
	}

	@Test
	void cellsOfATableStaySideBySide() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page()
				.column(60, 700, "Lot", "A1", "B2", "C3", "D4", "E5")
				.column(200, 700, "Claim", "Heals wounds of any age", "Cures arthritis", "Ends pain", "None", "None");
			assertThat(text(pdf).paragraphs()).containsExactly("Lot | Claim", "A1 | Heals wounds of any age",
					"B2 | Cures arthritis", "C3 | Ends pain", "D4 | None", "E5 | None");
		}
	}

	@Test
	void threeColumns() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page()
				.column(40, 700, numbered("one", 6))
				.column(230, 700, numbered("two", 6))
				.column(420, 700, numbered("three", 6));
			List<String> lines = new ArrayList<>(List.of(numbered("one", 6)));
			lines.addAll(List.of(numbered("two", 6)));
			lines.addAll(List.of(numbered("three", 6)));
			assertThat(text(pdf).lines()).containsExactlyElementsOf(lines);
		}
	}

	@Test
	void headsFeetAndPageNumbersAreLeftOut() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			List<String> sentences = List.of("The first recommendation stays.",
					"Page two has a second one, which stays.", "The third stays, as well.");
			for (int page = 1; page <= 3; page++) {
				pdf.page().column(60, 760, "Contains Nonbinding Recommendations");
				pdf.column(60, 700, sentences.get(page - 1));
				pdf.column(60, 40, "Sample Office of Samples").column(300, 26, String.valueOf(page));
			}
			assertThat(text(pdf).paragraphs()).containsExactlyElementsOf(sentences);
			assertThat(text(pdf).firstPage()).contains("Contains Nonbinding Recommendations");
		}
	}

	@Test
	void numberedHeadingsAtTheSamePlaceStay() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page().column(60, 760, "OBSERVATION 1").column(60, 700, "The vials are not tested at all.");
			pdf.page().column(60, 760, "OBSERVATION 2").column(60, 700, "The rooms are not cleaned at all.");
			assertThat(text(pdf).lines()).containsExactly("OBSERVATION 1", "The vials are not tested at all.",
					"OBSERVATION 2", "The rooms are not cleaned at all.");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "Page 2 - Sample Vesicles, Inc.", "Sample Vesicles, Inc. – Page 2",
			"Page 2 of 7", "- 2 -", "2", "PAGE 2 OF 3 PAGES" })
	void aLineThatNamesItsPage(String line) throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page().column(60, 700, "The first page of the letter ends here.");
			pdf.page().unicode(60, 760, line).column(60, 700, "The second page of the letter ends here.");
			assertThat(text(pdf).paragraphs()).containsExactly("The first page of the letter ends here.",
					"The second page of the letter ends here.");
		}
	}

	@Test
	void aSentenceGoesOnAfterAPageAndItsHead() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page().column(60, 700, "The firm sells a product that it calls an exo-");
			pdf.page()
				.column(60, 760, "Page 2 - Sample Vesicles, Inc.")
				.column(60, 700, "some product, and it has no license.");
			assertThat(text(pdf).paragraphs())
				.containsExactly("The firm sells a product that it calls an exosome product, and it has no license.");
		}
	}

	@Test
	void ligaturesAreTakenApart() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page().unicode(60, 700, "The \ufb01rm \ufb02ies a certi\ufb01ed \ufb02ag.");
			assertThat(body(pdf)).isEqualTo("The firm flies a certified flag.");
		}
		assertThat(Ligatures.apart("e\ufb00ect o\ufb03ce wa\ufb04e \u00e9 5 \u00bd"))
			.isEqualTo("effect office waffle \u00e9 5 \u00bd");
	}

	@Test
	void wordsAreMendedAndHyphensThatBelongToThemKept() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page()
				.column(60, 700, "The office has reviewed the pages of the firm, which say that the pro-",
						"duct is for the treatment of arthritis and that it is an anti-",
						"inflammatory agent with a long-term effect on state-of-the-", "art clinics and COVID-",
						"19 in the words of the firm.");
			assertThat(body(pdf))
				.isEqualTo("The office has reviewed the pages of the firm, which say that the product is"
						+ " for the treatment of arthritis and that it is an anti-inflammatory agent with a long-term effect on"
						+ " state-of-the-art clinics and COVID-19 in the words of the firm.");
		}
	}

	@Test
	void paragraphsAndItems() throws IOException {
		try (SamplePdf pdf = new SamplePdf()) {
			pdf.page()
				.unicode(60, 700, "The first paragraph has a line that is as long as the others of it are,",
						"and a short one.",
						"The second paragraph starts without a gap, and it has a line of its own that",
						"ends here, at about the same place as the one above it, more or less so.", "",
						"The third comes after a gap in the text of the sample and ends at once.")
				.unicode(80, 600, "\u2022  Sales Aid of the product, which goes on to a second line of the item that",
						"is told here")
				.unicode(80, 560, "\u2022  Web site");
			assertThat(text(pdf).paragraphs()).containsExactly(
					"The first paragraph has a line that is as long as the others of it are, and a short one.",
					"The second paragraph starts without a gap, and it has a line of its own that ends here, at about the"
							+ " same place as the one above it, more or less so.",
					"The third comes after a gap in the text of the sample and ends at once.",
					"\u2022 Sales Aid of the product, which goes on to a second line of the item that is told here",
					"\u2022 Web site");
		}
	}

}
