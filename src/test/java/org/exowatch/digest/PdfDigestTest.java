package org.exowatch.digest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
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
