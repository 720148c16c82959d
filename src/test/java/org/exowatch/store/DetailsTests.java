package org.exowatch.store;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.exowatch.document.Article;
import org.exowatch.document.Article.Chemical;
import org.exowatch.document.Article.Keyword;
import org.exowatch.document.Article.Qualifier;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The column details of a paper: written, read back, and as version 0.1 wrote it. */
class DetailsTests {

	private static final String OF_0_1 = """
			{"version": 1, "otherAbstracts": [{"type": "Publisher", "language": "spa", "text": "En otras palabras."}],
			"authors": [{"lastName": "Roe", "initials": "J", "affiliations": ["Sample University"]}],
			"journal": {"title": "Journal of Samples", "issns": ["0000-0000"]},
			"published": {"day": "2026-11-01", "precision": "MONTH", "printed": "2026 Nov"}, "status": "MEDLINE",
			"publicationTypes": [{"ui": "D016428", "name": "Journal Article"}],
			"meshHeadings": [{"ui": "D010003", "name": "Osteoarthritis", "major": true, "qualifiers": ["therapy"]}],
			"chemicals": ["Hyaluronic Sample"], "keywords": ["exosomes"], "grants": [{"id": "G1"}],
			"identifiers": [], "corrections": [{"refType": "ErratumIn", "pmid": "12", "source": "J Samples"}],
			"languages": ["eng"], "book": false}""";

	private static Article read(Article article, String details) {
		return (Article) Json.document(article.key(), article.text(), details);
	}

	private static String details(Article article) {
		Bytes bytes = new Bytes(1);
		new RecordJson(bytes).write(article);
		return new String(bytes.copy(), StandardCharsets.UTF_8);
	}

	@Test
	void comeBackAsTheyWere() {
		Article article = Sample.paper("11").identifier("DOI", "10.9999/x").article();
		assertThat(read(article, details(article))).isEqualTo(article);
	}

	@Test
	void whatIsEmptyTakesNoRoom() {
		String details = details(Sample.paper("11").article());
		assertThat(details).doesNotContain("[]", "false", "null").contains("\"authors\":[{\"lastName\":\"Roe\"");
	}

	@Test
	void ofVersion01AreRead() {
		Article article = (Article) Json.document(DocumentKey.pubmed("11"), new Text("T", List.of()), OF_0_1);
		assertThat(article.chemicals()).containsExactly(new Chemical("Hyaluronic Sample", "", ""));
		assertThat(article.keywords()).containsExactly(new Keyword("exosomes", "", false));
		assertThat(article.meshHeadings().get(0).qualifiers())
			.containsExactly(new Qualifier("", "therapy", false, false));
		assertThat(article.meshHeadings().get(0).major()).isTrue();
		assertThat(article.otherAbstracts().get(0).sections())
			.containsExactly(new Section(SectionKind.BODY, null, "En otras palabras."));
		assertThat(article.journal()).isNotNull()
			.satisfies((journal) -> assertThat(journal.issns()).extracting(Article.Issn::value)
				.containsExactly("0000-0000"));
		assertThat(article.authors().get(0).identifiers()).isEmpty();
		assertThat(article.history()).isEmpty();
		assertThat(article.references()).isEmpty();
		assertThat(article.corrections().get(0).note()).isNull();
	}

}
