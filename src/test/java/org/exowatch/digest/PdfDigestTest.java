package org.exowatch.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.exowatch.document.DigestInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The PDF as a PDF reader sees it. */
class PdfDigestTest {

	@Test
	void hasTheTextWithItsGreekAndMathematicalSigns() throws IOException {
		String signs = "α β γ κ μ Δ ≥ ≤ ± × − – “x” → ∞ √ ² é ł";
		try (PDDocument pdf = pdf(SampleInputs.hostile(signs))) {
			assertThat(text(pdf)).contains("α β γ κ μ Δ ≥ ≤ ± × − –", "→ ∞ √ ² é ł").doesNotContain("#", "\uFFFD");
		}
	}

	@Test
	void embedsItsFonts() throws IOException {
		try (PDDocument pdf = pdf(SampleInputs.fullWeek())) {
			for (PDPage page : pdf.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
					assertThat(font.getName()).contains("DejaVu");
				}
			}
		}
	}

	@Test
	void hasTitleLanguageTagsPagesAndDatesOfTheSelection() throws IOException {
		try (PDDocument pdf = pdf(SampleInputs.fullWeek())) {
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Exosome therapy weekly, 2026-W47");
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
			assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
				.isEqualTo(SampleInputs.fullWeek().asOf());
			assertThat(text(pdf)).contains("1 / " + pdf.getNumberOfPages());
		}
	}

	@Test
	void hasBookmarksOfSectionsAndConditions() throws IOException {
		try (PDDocument pdf = pdf(SampleInputs.fullWeek())) {
			List<String> names = new ArrayList<>();
			for (PDOutlineItem section : pdf.getDocumentCatalog().getDocumentOutline().children()) {
				names.add(section.getTitle());
				section.children().forEach((group) -> names.add("  " + group.getTitle()));
			}
			assertThat(names).contains("Safety first", "Papers by condition", "  Osteoarthritis 1 paper");
		}
	}

	@Test
	void linksLeadOnlyToSourcesAndWithin() throws IOException {
		try (PDDocument pdf = pdf(SampleInputs.hostile("\"><a href=\"https://x.example/\">x</a>"))) {
			assertThat(links(pdf)).isNotEmpty()
				.allMatch((link) -> link.matches("https://(pubmed\\.ncbi\\.nlm\\.nih\\.gov|(www|api)\\.fda\\.gov)/.*"));
		}
	}

	@Test
	void hasTheEvidenceMapAsAPictureThatCanBeReadAndIsNotCut() throws IOException {
		try (PDDocument pdf = pdf(SampleInputs.manyConditions())) {
			assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot())).anySatisfy(
					(text) -> assertThat(text).startsWith("Papers about therapy by condition and kind of evidence")
						.contains("20 conditions are drawn"));
			assertThat(pages(pdf)).as("head, last row and caption on one page")
				.anySatisfy((page) -> assertThat(page).contains("studies in people", "Sample condition 40",
						"Sample condition 22", "A larger disc means more papers."));
		}
	}

	@Test
	void thePictureSetsGreek() throws IOException {
		try (PDDocument pdf = pdf(SampleInputs.hostile("β-thalassaemia"))) {
			assertThat(pages(pdf)).anySatisfy(
					(page) -> assertThat(page).contains("studies in people", "β-thalassaemia", "A larger disc"));
		}
	}

	@Test
	void hebrewAndArabicRunFromRightToLeft() throws IOException {
		String hebrew = "\u05D0\u05E7\u05E1\u05D5\u05D6\u05D5\u05DE\u05D9\u05DD (2026) \u05DC\u05DB\u05D0\u05D1";
		String arabic = "\u0627\u0644\u0639\u0644\u0627\u062C \u0644\u0623\u0644\u0645";
		try (PDDocument pdf = pdf(SampleInputs.hostile(hebrew))) {
			assertThat(text(pdf)).contains(hebrew);
		}
		try (PDDocument pdf = pdf(SampleInputs.hostile("Pain " + arabic + " relief"))) {
			assertThat(text(pdf)).contains("Pain " + arabic + " relief");
		}
	}

	@Test
	void whatTheFontsLackIsSeenToBeMissing() throws IOException {
		String lacking = "\u5916\u6CCC\u4F53 \uD83E\uDDEC \u090F\u0915\u094D\u0938 after";
		try (PDDocument pdf = pdf(SampleInputs.hostile(lacking))) {
			assertThat(text(pdf)).contains("\uFFFD\uFFFD\uFFFD \uFFFD \uFFFD\uFFFD\uFFFD\uFFFD after");
		}
	}

	@Test
	void noCharacterStopsIt() throws IOException {
		StringBuilder all = new StringBuilder();
		for (int character = 1; character < 0x20000; character += 7) {
			all.appendCodePoint(character).append((character % 50 == 0) ? " " : "");
		}
		try (PDDocument pdf = Loader
			.loadPDF(PdfDigest.of(page("<p dir=auto>" + all + "</p><p>after</p>"), Instant.EPOCH))) {
			assertThat(text(pdf)).contains("after");
		}
	}

	@Test
	void copiedTextHasNoLigatures() throws IOException {
		List<String> characters = new ArrayList<>();
		PDFTextStripper reader = new PDFTextStripper() {
			@Override
			protected void writeString(String text, List<TextPosition> positions) {
				positions.forEach((position) -> characters.add(position.getUnicode()));
			}
		};
		try (PDDocument pdf = Loader.loadPDF(PdfDigest.of(page("<p>efficacy, inflamed</p>"), Instant.EPOCH))) {
			reader.getText(pdf);
		}
		assertThat(String.join("", characters)).contains("efficacy, inflamed");
	}

	@Test
	void knowsThePageThatItWasSetFrom() {
		RenderedFile page = page("<p>one</p>");
		byte[] pdf = PdfDigest.of(page, Instant.EPOCH);
		assertThat(DigestWriter.isPdfOf(pdf, page)).isTrue();
		assertThat(DigestWriter.isPdfOf(pdf, page("<p>two</p>"))).isFalse();
		assertThat(DigestWriter.isPdfOf(Arrays.copyOf(pdf, pdf.length / 2), page)).as("cut off").isFalse();
		assertThat(DigestWriter.isPdfOf(new byte[0], page)).isFalse();
	}

	private static RenderedFile page(String html) {
		return DigestWriter.published("weekly-2026-W47.html", html.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> pages(PDDocument pdf) throws IOException {
		List<String> pages = new ArrayList<>();
		for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
			PDFTextStripper reader = new PDFTextStripper();
			reader.setStartPage(page);
			reader.setEndPage(page);
			pages.add(reader.getText(pdf));
		}
		return pages;
	}

	private static List<String> alternatives(PDStructureNode node) {
		List<String> texts = new ArrayList<>();
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				if (StandardStructureTypes.Figure.equals(element.getStructureType())) {
					texts.add(element.getAlternateDescription());
				}
				texts.addAll(alternatives(element));
			}
		}
		return texts;
	}

	@Test
	void sameInputSameBytes() {
		assertThat(bytes(SampleInputs.fullWeek())).isEqualTo(bytes(SampleInputs.fullWeek()));
	}

	private static List<String> links(PDDocument pdf) throws IOException {
		List<String> links = new ArrayList<>();
		for (PDPage page : pdf.getPages()) {
			for (PDAnnotation annotation : page.getAnnotations()) {
				if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
					links.add(uri.getURI());
				}
			}
		}
		return links;
	}

	private static String text(PDDocument pdf) throws IOException {
		return new PDFTextStripper().getText(pdf);
	}

	private static PDDocument pdf(DigestInput input) throws IOException {
		return Loader.loadPDF(bytes(input));
	}

	private static byte[] bytes(DigestInput input) {
		RenderedFile pdf = DigestWriter.pdf(DigestWriter.write(input, SampleInputs.SPEC).get(0), input.asOf());
		assertThat(pdf.name()).isEqualTo("exosome-weekly-2026-W47.pdf");
		return pdf.content();
	}

}
