package org.exowatch.demo;

import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.exowatch.demo.Timeline.Page;
import org.exowatch.demo.Timeline.Paper;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTests {

	private static final String MARK = "Invented sample written for the Exowatch demo";

	private static final String NOT_FDA = MARK + "; not an FDA document.";

	private final Timeline timeline = Timeline.read();

	@ParameterizedTest
	@MethodSource("xmlFiles")
	void everyXmlFileIsWellFormed(String file) throws Exception {
		DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
		Document document = builder.parse(new InputSource(new StringReader(Timeline.text(file))));
		boolean rss = file.startsWith("rss/");
		assertThat(document.getDocumentElement().getTagName()).isEqualTo(rss ? "rss" : "PubmedArticleSet");
		if (!rss) {
			assertThat(document.getDoctype().getSystemId()).endsWith("/pubmed_250101.dtd");
			assertThat(document.getElementsByTagName("PubmedArticle").getLength()).isEqualTo(1);
		}
	}

	@Test
	void everyRecordIsMarkedAndNumberedAsASample() {
		for (String file : pubMedFiles()) {
			String xml = Timeline.text(file);
			assertThat(xml).as(file).contains(MARK, "<Title>Exowatch sample", "10.5555/exowatch.sample.");
			assertThat(found(xml, "<PMID Version=\"1\">(\\d+)</PMID>")).as(file)
				.allMatch((pmid) -> pmid.startsWith("990000"));
			assertThat(found(xml, "(NCT\\d+)")).as(file).allMatch((number) -> number.matches("NCT99\\d{6}"));
			assertThat(found(xml, "(CRD\\d+)")).as(file).allMatch((number) -> number.startsWith("CRD99"));
		}
	}

	@Test
	void everyFileOfTheTimelineExistsAndNoOther() {
		Set<String> named = this.timeline.papers()
			.stream()
			.flatMap((paper) -> (paper.revised() == null) ? Stream.of("pubmed/" + paper.pmid() + ".xml")
					: Stream.of("pubmed/" + paper.pmid() + ".xml", "pubmed/" + paper.pmid() + "-revised.xml"))
			.collect(Collectors.toSet());
		assertThat(files("pubmed")).containsExactlyInAnyOrderElementsOf(named);
		assertThat(this.timeline.papers()).extracting(Paper::pmid).doesNotHaveDuplicates();
		assertThat(files("fda")).containsAll(this.timeline.pages().stream().map(Page::file).toList());
	}

	@Test
	void everyRecordNamesItsOwnPmidAndItsEntrezDate() {
		for (Paper paper : this.timeline.papers()) {
			String xml = Timeline.text(paper.file(paper.from()));
			assertThat(found(xml, "<PMID Version=\"1\">(\\d+)</PMID>").get(0)).isEqualTo(paper.pmid());
			assertThat(xml).contains("PubStatus=\"entrez\"><Year>2026</Year><Month>11</Month><Day>"
					+ paper.from().getDayOfMonth() + "</Day>");
		}
	}

	@Test
	void everyPageOfTheFdaEndsBySayingThatItIsNone() throws IOException {
		for (Page page : this.timeline.pages()) {
			assertThat(page.file().endsWith(".pdf") ? pdf(page.file()) : Timeline.text(page.file())).as(page.file())
				.contains(NOT_FDA);
		}
		for (Timeline.Rss rss : this.timeline.rss()) {
			assertThat(Timeline.text(rss.file())).contains(NOT_FDA);
		}
	}

	@Test
	void aboutSixtyPapersOverEveryEvidenceTypeAndEveryRole() {
		List<Paper> papers = this.timeline.papers();
		assertThat(papers).hasSizeBetween(55, 70);
		assertThat(papers.stream().map(Paper::evidence).collect(Collectors.toSet()))
			.containsExactlyInAnyOrderElementsOf(EnumSet.allOf(EvidenceType.class));
		assertThat(papers.stream().map(Paper::role).collect(Collectors.toSet()))
			.containsExactlyInAnyOrderElementsOf(EnumSet.allOf(VesicleRole.class));
	}

	/** The rows of the claims ledger that rest on conditions. */
	@ParameterizedTest
	@CsvSource({ "joints, D010003 D020370 D001168 D001172 D007718 D002357 D013708", "skin, D015595", "hair, D000505",
			"neurodegeneration, D010300 D000544 D019636", "heart, D009203 D006333 D002318",
			"autoimmunity, D001327 D009103", "regeneration, D014945 D055959", "brain injury, D000070642",
			"long COVID, D000094024 D000086382", "pain and inflammation, D059350 D007249" })
	void everyConditionOfTheClaimsIsTheFocusOfATherapyPaper(String claim, String conditions) {
		Set<String> treated = this.timeline.papers()
			.stream()
			.filter((paper) -> paper.role().therapy())
			.flatMap((paper) -> paper.conditions().stream())
			.collect(Collectors.toSet());
		assertThat(treated).as(claim)
			.containsAll(Arrays.stream(conditions.split(" ")).map((id) -> "MESH:" + id).toList());
	}

	@Test
	void noticesOfDifferentKinds() {
		assertThat(
				this.timeline.pages().stream().map(Page::notice).filter(Objects::nonNull).collect(Collectors.toSet()))
			.contains(NoticeKind.SAFETY_COMMUNICATION, NoticeKind.CONSUMER_ALERT, NoticeKind.WARNING_LETTER,
					NoticeKind.UNTITLED_LETTER, NoticeKind.RECALL);
	}

	/** What a digest has to cope with, and a pattern that only such a record has. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			a retraction notice             | <PublicationType UI="D016440">
			a retracted paper               | <PublicationType UI="D016441">
			its link to the notice          | RefType="RetractionIn"
			an erratum                      | RefType="ErratumFor"
			an expression of concern        | RefType="ExpressionOfConcernFor"
			a preprint                      | <PublicationType UI="D000076942">
			its article                     | RefType="UpdateOf"
			a structured abstract           | NlmCategory="RESULTS"
			inline superscript              | <sup>10</sup>
			inline subscript or italics     | <i>MMP13</i>
			an escaped less-than            | P&lt;0.001
			a registration number           | <DataBankName>ClinicalTrials.gov
			the RNA exosome                 | nuclear RNA exosome
			a negated mention               | no evidence of inflammation
			MS, multiple sclerosis          | multiple sclerosis \\(MS\\)
			MS, mass spectrometry           | Mass spectrometry \\(MS\\)
			PD, Parkinson's disease         | Parkinson's disease \\(PD\\)
			PD, pharmacodynamics            | pharmacodynamics \\(PD\\)
			OA, osteoarthritis              | osteoarthritis \\(OA\\)
			TBI, traumatic brain injury     | traumatic brain injury \\(TBI\\)
			long COVID, only described      | persistent symptoms after SARS-CoV-2 infection
			a case-control study            | case-control study
			an adverse event                | Septic arthritis
			a rat trial typed as human      | rats were randomly assigned.*Randomized Controlled Trial
			""")
	void theSamplesHave(String kind, String pattern) {
		Pattern shape = Pattern.compile(pattern, Pattern.DOTALL);
		assertThat(files("pubmed")).as(kind).anyMatch((file) -> shape.matcher(Timeline.text(file)).find());
	}

	@Test
	void theSamplesHaveARecordWithoutAbstractARevisedAndALateOne() {
		assertThat(files("pubmed")).anyMatch((file) -> !Timeline.text(file).contains("<Abstract>"));
		assertThat(Timeline.text("pubmed/99000043.xml")).contains("(n=40)");
		assertThat(Timeline.text("pubmed/99000043-revised.xml")).contains("(n=24)");
		assertThat(this.timeline.papers()).anyMatch((paper) -> paper.delivered() != null);
	}

	static List<String> xmlFiles() {
		return Stream.concat(pubMedFiles().stream(), files("rss").stream()).toList();
	}

	private static List<String> pubMedFiles() {
		return Stream.of("pubmed", "updatefiles").flatMap((folder) -> files(folder).stream()).toList();
	}

	private static List<String> files(String folder) {
		try (Stream<Path> files = Files
			.list(Path.of(Objects.requireNonNull(SampleTests.class.getResource("/demo/" + folder)).toURI()))) {
			return files.map((file) -> folder + "/" + file.getFileName()).sorted().toList();
		}
		catch (IOException | URISyntaxException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String pdf(String file) throws IOException {
		try (PDDocument document = Loader.loadPDF(Timeline.bytes(file))) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static List<String> found(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map((match) -> match.group(1)).toList();
	}

}
