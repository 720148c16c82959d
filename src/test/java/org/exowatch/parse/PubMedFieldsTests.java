package org.exowatch.parse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.Article;
import org.exowatch.document.Article.Author;
import org.exowatch.document.Article.Chemical;
import org.exowatch.document.Article.Correction;
import org.exowatch.document.Article.Grant;
import org.exowatch.document.Article.Issn;
import org.exowatch.document.Article.Journal;
import org.exowatch.document.Article.Keyword;
import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Article.OtherAbstract;
import org.exowatch.document.Article.PublicationType;
import org.exowatch.document.Article.Qualifier;
import org.exowatch.document.Deletion;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.Parsed;
import org.exowatch.document.PartialDate;
import org.exowatch.document.PartialDate.Precision;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every field of a record, in the layouts of 2025 and 2016. */
class PubMedFieldsTests {

	private static Article article(String file, int index) throws IOException {
		return (Article) Docs.pubmed(Docs.bytes(file)).get(index);
	}

	@Test
	void identityAndState() throws IOException {
		Article article = article("articles.xml", 0);
		assertThat(article.key()).isEqualTo(DocumentKey.pubmed("99000001"));
		assertThat(article.version()).isEqualTo(2);
		assertThat(article.status()).isEqualTo("MEDLINE");
		assertThat(article.indexingMethod()).isEqualTo("Automated");
		assertThat(article.book()).isFalse();
	}

	@Test
	void titleKeepsTheTextOfItsMarkup() throws IOException {
		Article article = article("articles.xml", 0);
		assertThat(article.text().title())
			.isEqualTo("Sample: Umbilical exosomes in knee osteoarthritis, 10\u2079 particles.");
		assertThat(article.vernacularTitle()).isEqualTo("Muestra: exosomas.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2 &#xd7; 10<sup>11</sup> particles                         | 2 × 10¹¹ particles
			p&lt;10<sup>-3</sup>                                       | p<10⁻³
			10<sup>−3</sup>, 10<sup>–3</sup>, 10<sup>+3</sup>          | 10⁻³, 10⁻³, 10⁺³
			CD8<sup>+</sup> T cells, Ca<sup>2+</sup>, Cl<sup>-</sup>   | CD8⁺ T cells, Ca²⁺, Cl⁻
			5 mg/m<sup>2</sup> in 4 mL min<sup>-1</sup>                | 5 mg/m² in 4 mL min⁻¹
			2<sup>n</sup> and 2<sup>n-1</sup>                          | 2ⁿ and 2ⁿ⁻¹
			10<sup>6.5</sup> TCID<sub>50</sub>                         | 10⁶·⁵ TCID50
			<i>10<sup>9</sup></i>, 10<sup><b>9</b></sup>               | 10⁹, 10⁹
			10<sup> 9 </sup>/L and <sup>18</sup>F                      | 10 ⁹ /L and ¹⁸F
			the 1<sup>st</sup> dose, 2<sup>nd</sup>, Exo<sup>®</sup>   | the 1st dose, 2nd, Exo®
			Ann<sup>a</sup> and Ben<sup>1,2</sup>, p53<sup>-/-</sup>   | Anna and Ben1,2, p53-/-
			H<sub>2</sub>O<sub>2</sub>, vitamin B<sub>12</sub>         | H2O2, vitamin B12
			an empty<sup/> one, x<sup>.5</sup>                         | an empty one, x.5
			""")
	void raisedDigitsAndSignsStayRaised(String markup, String text) throws IOException {
		assertThat(title(markup)).isEqualTo(text);
	}

	@Test
	void exponentsOfMathMlAreRaised() throws IOException {
		String math = "<mml:math xmlns:mml='http://www.w3.org/1998/Math/MathML'>%s</mml:math>";
		String ten = "<mml:mn>10</mml:mn>";
		assertThat(
				title("dose " + math.formatted("<mml:msup>" + ten + "<mml:mn>11</mml:mn></mml:msup>") + " particles"))
			.isEqualTo("dose 10\u00b9\u00b9 particles");
		assertThat(
				title(math
					.formatted("<mml:msup>\n" + ten
							+ "\n<mml:mrow>\n<mml:mo>\u2212</mml:mo>\n<mml:mn>3</mml:mn>\n</mml:mrow>\n</mml:msup>")
						+ " M"))
			.isEqualTo("10\u207b\u00b3 M");
		assertThat(title(math.formatted(
				"<mml:msubsup><mml:mi>x</mml:mi><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:msubsup><mml:mn>4</mml:mn>")))
			.isEqualTo("x1\u00b24");
		assertThat(title(math.formatted("<mml:msup><mml:msup><mml:mi>a</mml:mi><mml:mn>2</mml:mn></mml:msup>"
				+ "<mml:mi>T</mml:mi></mml:msup>")))
			.isEqualTo("a\u00b2T");
	}

	private static String title(String markup) throws IOException {
		return ((Article) Docs
			.pubmed(Docs
				.utf8(Docs.SET + "<PubmedArticle><MedlineCitation><PMID>99000077</PMID>" + "<Article><ArticleTitle>"
						+ markup + "</ArticleTitle></Article></MedlineCitation></PubmedArticle>" + Docs.SET_END))
			.get(0)).text().title();
	}

	@Test
	void structuredAbstract() throws IOException {
		assertThat(article("articles.xml", 0).text().sections()).containsExactly(
				new Section(SectionKind.BACKGROUND, "BACKGROUND", "Osteoarthritis is common & painful."),
				new Section(SectionKind.METHODS, null, "We gave H2O or exosomes."),
				new Section(SectionKind.RESULTS, "RESULTS", "Pain fell (P<0.001), n=40."),
				new Section(SectionKind.RESULTS, "RESULTS", "A second part: x."),
				new Section(SectionKind.UNASSIGNED, "KEY MESSAGE", "Caf\u00e9 it is."));
		assertThat(article("articles.xml", 0).otherAbstracts()).containsExactly(new OtherAbstract(
				"plain-language-summary", "eng", List.of(new Section(SectionKind.BODY, null, "In plain words."),
						new Section(SectionKind.BODY, null, "And more.")),
				null));
	}

	@Test
	void authors() throws IOException {
		assertThat(article("articles.xml", 0).authors()).containsExactly(
				new Author("Sample", "Anna Maria", "AM", null, "0000-0001-9999-000X",
						List.of("Sample Institute, Exampletown.", "Second Sample Clinic.")),
				new Author(null, null, null, "Sample Study Group", null, List.of()));
	}

	@Test
	void orcidInItsSpellings() {
		assertThat(AuthorReader.orcid("https://orcid.org/0000-0002-1825-0097")).isEqualTo("0000-0002-1825-0097");
		assertThat(AuthorReader.orcid("0000000218250097")).isEqualTo("0000-0002-1825-0097");
		assertThat(AuthorReader.orcid("0000-0002-1825")).isNull();
		assertThat(AuthorReader.orcid("somebody@example.org 123")).isNull();
	}

	@Test
	void journal() throws IOException {
		Article article = article("articles.xml", 0);
		assertThat(article.journal()).isEqualTo(new Journal("Journal of Sample Vesicles", "J Sample Vesicles",
				"99999999", List.of(new Issn("9999-0001", "Electronic"), new Issn("9999-0002", "Linking")), "12", "3",
				"101-10", "J Sample Vesicles", "Internet"));
		assertThat(article.country()).isEqualTo("Sampleland");
		assertThat(article.languages()).containsExactly("spa", "eng");
	}

	@Test
	void dates() throws IOException {
		Article article = article("articles.xml", 0);
		assertThat(article.published())
			.isEqualTo(new PartialDate(LocalDate.of(2026, 3, 15), Precision.DAY, "2026 Mar 15"));
		assertThat(article.electronic()).isEqualTo(LocalDate.of(2026, 2, 11));
		assertThat(article.entered()).isEqualTo(LocalDate.of(2026, 2, 13));
		assertThat(article.revised()).isEqualTo(LocalDate.of(2026, 4, 9));
	}

	@Test
	void indexing() throws IOException {
		Article article = article("articles.xml", 0);
		assertThat(article.publicationTypes()).containsExactly(
				new PublicationType("D016449", "Randomized Controlled Trial"),
				new PublicationType("D016428", "Journal Article"));
		assertThat(article.meshHeadings()).containsExactly(
				new MeshHeading("D020370", "Osteoarthritis, Knee", true,
						List.of(new Qualifier("Q000628", "therapy", true, false),
								new Qualifier("Q000150", "complications", false, false)),
						false, null, false),
				new MeshHeading("D006801", "Humans", false, List.of()));
		assertThat(article.chemicals()).containsExactly(new Chemical("Hyaluronic Sample", "D000001", "0"));
		assertThat(article.keywords()).containsExactly(new Keyword("exosome", "NOTNLM", false),
				new Keyword("knee pain", "NOTNLM", false));
	}

	@Test
	void identifiersAreTheRecordsOwn() throws IOException {
		assertThat(article("articles.xml", 0).identifiers()).containsExactlyInAnyOrder(
				new Identifier("DOI", "10.9999/sample.2026.001"), new Identifier("PII", "S0001"),
				new Identifier("PMC", "PMC9999001"), new Identifier("NCT", "NCT99999901"),
				new Identifier("ISRCTN", "ISRCTN99999901"));
	}

	@Test
	void grantsCorrectionsAndInterests() throws IOException {
		Article article = article("articles.xml", 0);
		assertThat(article.grants()).containsExactly(new Grant("SG-1", "Sample Agency", "Sampleland", "SA"));
		assertThat(article.corrections()).containsExactly(
				new Correction("ErratumIn", "99000009", "J Sample Vesicles. 2026;12:200"),
				new Correction("CommentIn", null, "Other J. 2026"));
		assertThat(article.conflictOfInterest()).isEqualTo("None declared.");
	}

	@Test
	void whatIsMissingIsEmptyNotAnError() throws IOException {
		Article article = article("articles.xml", 1);
		assertThat(article.version()).isEqualTo(1);
		assertThat(article.text().title()).isEmpty();
		assertThat(article.text().sections())
			.containsExactly(new Section(SectionKind.BODY, null, "Unlabelled text only."));
		assertThat(article.journal())
			.isEqualTo(new Journal("Sample TA", "Sample TA", null, List.of(), null, null, null, "Sample TA", "Print"));
		assertThat(article.published())
			.isEqualTo(new PartialDate(LocalDate.of(1998, 12, 1), Precision.SEASON, "1998 Dec-1999 Jan"));
		assertThat(article.entered()).isEqualTo(LocalDate.of(1998, 12, 1));
		assertThat(article.revised()).isNull();
	}

	@Test
	void bookChapter() throws IOException {
		Article book = article("articles.xml", 2);
		assertThat(book.book()).isTrue();
		assertThat(book.key()).isEqualTo(DocumentKey.pubmed("99000003"));
		assertThat(book.text().full()).isEqualTo("A Sample Syndrome\nSample syndrome is invented.");
		assertThat(book.journal()).isNull();
		assertThat(book.authors()).extracting(Author::cited).containsExactly("Writer W");
		assertThat(book.published().day()).isEqualTo(LocalDate.of(1993, 1, 1));
		assertThat(book.entered()).isEqualTo(LocalDate.of(2010, 3, 20));
		assertThat(book.revised()).isEqualTo(LocalDate.of(2025, 1, 30));
		assertThat(book.publicationTypes()).containsExactly(new PublicationType("D016454", "Review"));
		assertThat(book.keywords()).containsExactly(new Keyword("SMPL", "NOTNLM", false));
		assertThat(book.identifiers()).containsExactlyInAnyOrder(new Identifier("BOOKACCESSION", "NBK99001"),
				new Identifier("ISBN", "9780000000001"));
	}

	@Test
	void deletionsFollowTheArticles() throws IOException {
		List<Parsed> parts = Docs.pubmed(Docs.bytes("articles.xml"));
		assertThat(parts).hasSize(5);
		assertThat(parts.subList(3, 5)).containsExactly(new Deletion(DocumentKey.pubmed("99000101")),
				new Deletion(DocumentKey.pubmed("99000102")));
	}

	@Test
	void layoutOf2016() throws IOException {
		Article old = article("old-layout.xml", 0);
		assertThat(old.text().title()).isEqualTo("[An old sample].");
		assertThat(old.published())
			.isEqualTo(new PartialDate(LocalDate.of(2015, 6, 1), Precision.SEASON, "2015 Summer"));
		assertThat(old.entered()).isEqualTo(LocalDate.of(2015, 11, 21));
		assertThat(old.authors())
			.containsExactly(new Author("Alt", "Otto", "O", null, null, List.of("Old Sample Hall.")));
		assertThat(old.journal()).extracting(Journal::pages).isEqualTo("1-2");
		Article undated = article("old-layout.xml", 1);
		assertThat(undated.published()).isEqualTo(new PartialDate(null, Precision.NONE, ""));
		assertThat(undated.entered()).isNull();
	}

}
