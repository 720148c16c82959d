package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.exowatch.document.Article;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.Section;
import org.exowatch.document.Source;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Without {@code JAZZER_FUZZ=1} it runs over the inputs under
 * {@code src/test/resources/org/exowatch/parse/PubMedFuzzTestsInputs}, with it until it
 * finds something (CONTRIBUTING.md).
 */
class PubMedFuzzTests {

	/** Any file: no exception, and texts are as they are promised to be. */
	@FuzzTest(maxDuration = "10m")
	void anyFile(byte[] file) throws IOException {
		try (ParsedStream stream = Parsers.open(
				Docs.raw(Source.PUBMED, "file:/fuzz", () -> new ByteArrayInputStream(file)), null,
				file.length % 2 == 0)) {
			stream.forEachRemaining(PubMedFuzzTests::check);
			assertThat(stream.hasNext()).isFalse();
		}
	}

	/** Anything between two good records: both come out. */
	@FuzzTest(maxDuration = "10m")
	void anyRecord(byte[] record) throws IOException {
		java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
		file.writeBytes(Docs.utf8(Docs.SET + Docs.article("11", "One.") + "<PubmedArticle>"));
		file.writeBytes(record);
		file.writeBytes(Docs.utf8(Docs.article("12", "Two.") + Docs.article("13", "Three.") + Docs.SET_END));
		List<String> keys = Docs.pubmed(file.toByteArray())
			.stream()
			.filter(Article.class::isInstance)
			.map((part) -> ((Article) part).key().key())
			.toList();
		if (!new String(record, java.nio.charset.StandardCharsets.ISO_8859_1).contains("DeleteCitation")) {
			assertThat(keys).startsWith("11").endsWith("12", "13");
		}
	}

	private static void check(Parsed part) {
		if (part instanceof Article article) {
			assertThat(article.key().key()).matches("[1-9][0-9]{0,8}");
			assertText(article.text().title());
			article.text().sections().stream().map(Section::text).forEach(PubMedFuzzTests::assertText);
		}
		else if (part instanceof Rejected rejected) {
			assertThat(rejected.reason()).isNotBlank();
			assertThat(rejected.position()).isNotBlank();
		}
	}

	/** NFC, no line breaks, no blanks at the ends, no half characters. */
	private static void assertText(String text) {
		assertThat(java.text.Normalizer.isNormalized(text, java.text.Normalizer.Form.NFC)).isTrue();
		assertThat(text).doesNotContain("\n", "\r", "\t", "  ");
		assertThat(text.isEmpty() || (text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ')).isTrue();
		assertThat(text.codePoints().noneMatch((c) -> c >= 0xd800 && c <= 0xdfff)).isTrue();
	}

}
