package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.document.Article;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Bad input gets a clear reason and loses nothing that could be read. */
class HostilePubMedTests {

	private static final String TWO = Docs.article("11", "One.") + Docs.article("12", "Two.");

	private static List<String> keys(List<Parsed> parts) {
		return parts.stream().filter(Article.class::isInstance).map((part) -> ((Article) part).key().key()).toList();
	}

	private static Rejected last(List<Parsed> parts) {
		return (Rejected) parts.get(parts.size() - 1);
	}

	/** Everything before, then one reason for the rest. */
	private static void assertBreaksAfterTwo(List<Parsed> parts, String reason) {
		assertThat(keys(parts)).containsExactly("11", "12");
		assertThat(parts).hasSize(3);
		assertThat(last(parts).whole()).isTrue();
		assertThat(last(parts).reason()).contains(reason).doesNotContain("\n");
	}

	/** One record is lost, those around it are not. */
	private static void assertLosesOne(List<Parsed> parts, String reason, String... others) {
		assertThat(keys(parts)).containsExactly(others);
		assertThat(parts).filteredOn(Rejected.class::isInstance).singleElement().satisfies((part) -> {
			Rejected rejected = (Rejected) part;
			assertThat(rejected.whole()).isFalse();
			assertThat(rejected.reason()).contains(reason).doesNotContain("\n");
		});
	}

	private static void assertOnlyRejected(List<Parsed> parts, String reason) {
		assertThat(parts).hasSize(1);
		assertThat(last(parts).whole()).isTrue();
		assertThat(last(parts).reason()).contains(reason).doesNotContain("\n");
	}

	@Test
	void truncatedXml() throws IOException {
		List<Parsed> parts = Docs.pubmed(Docs.SET + "\n" + TWO + "<PubmedArticle><MedlineCitation><PMID>13</PMID>");
		assertBreaksAfterTwo(parts, "truncated");
		assertThat(last(parts).position()).startsWith("record 3 (line ");
	}

	@Test
	void truncatedBetweenRecords() throws IOException {
		List<Parsed> parts = Docs.pubmed(Docs.SET + TWO);
		assertBreaksAfterTwo(parts, "truncated");
		assertThat(last(parts).position()).startsWith("after record 2");
	}

	@Test
	void truncatedGzip() throws IOException {
		byte[] noise = new byte[400_000];
		new java.util.Random(7).nextBytes(noise);
		String filler = java.util.Base64.getEncoder().encodeToString(noise);
		byte[] packed = Docs.gzip(Docs.utf8(Docs.SET + TWO + Docs.article("13", filler) + Docs.SET_END));
		List<Parsed> parts = Docs.pubmed(Arrays.copyOf(packed, packed.length / 2));
		assertBreaksAfterTwo(parts, "the gzip data breaks off: the file is truncated");
	}

	@Test
	void truncatedGzipHeader() throws IOException {
		assertOnlyRejected(Docs.pubmed(Arrays.copyOf(Docs.gzip(new byte[10]), 5)), "truncated");
	}

	@Test
	void damagedGzip() throws IOException {
		byte[] packed = Docs.gzip(Docs.utf8(Docs.SET + TWO + Docs.SET_END));
		packed[packed.length - 6] ^= 0x55;
		assertBreaksAfterTwo(Docs.pubmed(packed), "the gzip data is damaged");
	}

	@Test
	void gzipWithinGzipIsReadAndAThirdLayerIsNot() throws IOException {
		byte[] twice = Docs.gzip(Docs.gzip(Docs.bytes("articles.xml")));
		assertThat(Docs.pubmed(twice)).hasSize(5);
		assertOnlyRejected(Docs.pubmed(Docs.gzip(twice)), "gzip packed more than 2 times");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PMID- 11", "{\"error\":\"API rate limit exceeded\"}", "\u0001\u0002\u0003\u0004" })
	void notXml(String text) throws IOException {
		assertOnlyRejected(Docs.pubmed(text), "neither XML, HTML nor PDF: it starts with");
	}

	@Test
	void htmlInPlaceOfXml() throws IOException {
		assertOnlyRejected(Docs.pubmed("\n<!DOCTYPE html><html><head><title>Sample outage</title></head></html>"),
				"an HTML page in place of PubMed XML: “Sample outage”");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n\t " })
	void emptyFile(String nothing) throws IOException {
		assertOnlyRejected(Docs.pubmed(nothing), "the document is empty");
	}

	@Test
	void otherRoot() throws IOException {
		List<Parsed> parts = Docs
			.pubmed("<?xml version=\"1.0\"?><eSummaryResult><DocumentSummarySet/></eSummaryResult>");
		assertOnlyRejected(parts, "no PubMed records: the root element is <eSummaryResult>");
		assertThat(last(parts).position()).isEqualTo("document");
	}

	@Test
	void emptySet() throws IOException {
		assertOnlyRejected(Docs.pubmed(Docs.SET + Docs.SET_END), "no PubMed records: the set is empty");
	}

	@Test
	void prologOnly() throws IOException {
		assertOnlyRejected(Docs.pubmed("<?xml version=\"1.0\"?>\n"), "the XML");
	}

	@Test
	void xmlBombIsNotExpanded() throws IOException {
		StringBuilder bomb = new StringBuilder("<!DOCTYPE PubmedArticleSet [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 30; i++) {
			bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
		}
		bomb.append("]>").append(Docs.SET).append(Docs.article("11", "&a29;")).append(Docs.SET_END);
		assertOnlyRejected(Docs.pubmed(bomb.toString()), "declares entities of its own, which are not expanded");
	}

	@Test
	void nothingExternalIsFetched(@TempDir Path dir) throws IOException {
		Path secret = Files.writeString(dir.resolve("secret.txt"), "local-secret");
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
			String entities = "<!DOCTYPE PubmedArticleSet SYSTEM \"" + url + "\" [<!ENTITY f SYSTEM \"" + secret.toUri()
					+ "\"><!ENTITY h SYSTEM \"" + url + "\">]>";
			assertOnlyRejected(Docs.pubmed(entities + Docs.SET + Docs.article("11", "&f;&h;") + Docs.SET_END),
					"entities");
			assertOnlyRejected(Docs.pubmed("<!DOCTYPE PubmedArticleSet [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>"
					+ Docs.SET + Docs.article("11", "x") + Docs.SET_END), "entities");
			List<Parsed> parts = Docs.pubmed("<!DOCTYPE PubmedArticleSet SYSTEM \"" + url + "\">" + Docs.SET
					+ Docs.article("11", "Read without its DTD.") + Docs.SET_END);
			assertThat(keys(parts)).containsExactly("11");
			server.setSoTimeout(1);
			assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
		}
	}

	@Test
	void unknownEntityRejectsItsRecordOnly() throws IOException {
		List<Parsed> parts = Docs
			.pubmed("<!DOCTYPE PubmedArticleSet SYSTEM \"x.dtd\">" + Docs.SET + Docs.article("11", "One.")
					+ Docs.article("13", "an &alien; entity") + Docs.article("12", "Two.") + Docs.SET_END);
		assertThat(keys(parts)).containsExactly("11", "12");
		assertThat(parts.get(1)).isEqualTo(new Rejected("record 2 (line 2)", "13", "unknown entity &alien;", false));
	}

	@Test
	void invalidUtf8() throws IOException {
		byte[] bytes = (Docs.SET + TWO + Docs.article("13", "caf\u00e9 au lait") + Docs.SET_END)
			.getBytes(StandardCharsets.ISO_8859_1);
		assertLosesOne(Docs.pubmed(bytes), "UTF-8", "11", "12");
	}

	@Test
	void invalidUtf8InSkippedText() throws IOException {
		byte[] bytes = (Docs.SET + TWO + "<PubmedArticle><Skipped>caf\u00e9</Skipped></PubmedArticle>" + Docs.SET_END)
			.getBytes(StandardCharsets.ISO_8859_1);
		assertLosesOne(Docs.pubmed(bytes), "UTF-8", "11", "12");
	}

	@Test
	void declaredEncodingIsHonoured() throws IOException {
		byte[] bytes = ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + Docs.SET + Docs.article("11", "caf\u00e9")
				+ Docs.SET_END)
			.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(((Article) Docs.pubmed(bytes).get(0)).text().body()).isEqualTo("caf\u00e9");
		byte[] wide = ("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Docs.SET + TWO + Docs.SET_END)
			.getBytes(StandardCharsets.UTF_16BE);
		assertThat(keys(Docs.pubmed(wide))).containsExactly("11", "12");
	}

	@Test
	void recordsThatCannotBeTakenDoNotStopTheOthers() throws IOException {
		List<Parsed> parts = Docs.pubmed(Docs.SET + "\n" + Docs.article("11", "One.")
				+ "<PubmedArticle><MedlineCitation><Article/></MedlineCitation></PubmedArticle>\n"
				+ Docs.article("x7", "Bad.") + "<ERROR>Sample backend failed</ERROR>\n"
				+ "<PubmedArticle><MedlineCitation><PMID>14</PMID></MedlineCitation></PubmedArticle>\n"
				+ Docs.article("12", "Two.") + "<DeleteCitation><PMID>none</PMID><PMID>99</PMID></DeleteCitation>"
				+ Docs.SET_END);
		assertThat(keys(parts)).containsExactly("11", "12");
		assertThat(parts).filteredOn(Rejected.class::isInstance)
			.containsExactly(new Rejected("record 2 (line 3)", null, "the record has no PMID", false),
					new Rejected("record 3 (line 4)", null, "“x7” is no PMID", false),
					new Rejected("record 4 (line 5)", null, "<ERROR> in place of a record: “Sample backend failed”",
							false),
					new Rejected("record 5 (line 6)", "14", "the record has no <Article>: neither title nor journal",
							false),
					new Rejected("DeleteCitation 1 (line 8)", null, "“none” is no PMID", false));
		assertThat(parts).hasSize(8);
	}

	@Test
	void anAbstractOf100MegabytesIsRejectedAndTheNextRecordComes() throws IOException {
		List<Parsed> parts = stream(Docs.article("11", "One."),
				"<PubmedArticle><MedlineCitation><PMID>13</PMID>" + "<Article><Abstract><AbstractText>",
				endless("Long text. ", 100 << 20),
				"</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>", Docs.article("12", "Two."));
		assertThat(keys(parts)).containsExactly("11", "12");
		assertThat(parts.get(1)).isEqualTo(new Rejected("record 2 (line 3)", "13",
				"the text of one element is longer than 1000000 characters", false));
	}

	@Test
	void aRecordOfManyElementsIsRejectedAndTheNextOneComes() throws IOException {
		List<Parsed> parts = stream(Docs.article("11", "One."),
				"<PubmedArticle><MedlineCitation><PMID>13</PMID><Article><AuthorList>", endless("<Author/>", 20 << 20),
				"</AuthorList></Article></MedlineCitation></PubmedArticle>", Docs.article("12", "Two."));
		assertThat(keys(parts)).containsExactly("11", "12");
		assertThat(((Rejected) parts.get(1)).reason())
			.isEqualTo("the XML is broken: the record has more than 1000000 elements and attributes");
	}

	@Test
	void aHugeAttributeCostsItsRecordOnly() throws IOException {
		assertLosesOne(stream(TWO, "<PubmedArticle a=\"", endless("long ", 100 << 20), "\"/>", Docs.article("13", "x")),
				"the XML is broken", "11", "12", "13");
	}

	@Test
	void bottomlessNestingCostsItsRecordOnly() throws IOException {
		assertLosesOne(stream(TWO, "<PubmedArticle>", endless("<b>", 1 << 20), Docs.article("13", "x")),
				"nested more than 256 deep", "11", "12", "13");
	}

	@Test
	void aSecondSetIsReadToo() throws IOException {
		assertLosesOne(Docs.pubmed(Docs.SET + TWO + Docs.SET_END + Docs.SET + TWO + Docs.SET_END), "the XML is broken",
				"11", "12", "11", "12");
	}

	@Test
	void aGzipBombStreams() throws IOException {
		byte[] bomb = Docs
			.gzip(Docs.utf8(Docs.SET + TWO + " ".repeat(64 << 20) + Docs.article("13", "Three.") + Docs.SET_END));
		assertThat(bomb.length).isLessThan(1 << 18);
		assertThat(keys(Docs.pubmed(bomb))).containsExactly("11", "12", "13");
	}

	@Test
	void countsWhatItHandsOut() throws IOException {
		try (ParsedStream stream = Parsers.open(
				Docs.raw(Source.PUBMED, "file:/x", () -> new ByteArrayInputStream(Docs.bytes("articles.xml"))), null)) {
			stream.next();
			assertThat(stream.counts()).isEqualTo(new ParsedStream.Counts(1, 0, 0, 0));
			stream.forEachRemaining((part) -> {
			});
			assertThat(stream.counts()).isEqualTo(new ParsedStream.Counts(3, 0, 2, 0));
			assertThat(stream.hasNext()).isFalse();
		}
	}

	private static List<Parsed> stream(Object... pieces) throws IOException {
		List<InputStream> streams = new ArrayList<>();
		Stream.of(new Object[] { Docs.SET + "\n" }, pieces, new Object[] { Docs.SET_END })
			.flatMap(Stream::of)
			.map((piece) -> (piece instanceof InputStream in) ? in
					: new ByteArrayInputStream(Docs.utf8(piece.toString())))
			.forEach(streams::add);
		List<Parsed> parts = new ArrayList<>();
		try (ParsedStream stream = Parsers.open(Docs.raw(Source.PUBMED, "file:/generated",
				() -> new SequenceInputStream(Collections.enumeration(streams))), null)) {
			stream.forEachRemaining(parts::add);
		}
		return parts;
	}

	/** Repeats a text for so many bytes, made while it is read. */
	private static InputStream endless(String text, int bytes) {
		byte[] unit = Docs.utf8(text.repeat(Math.max(1, 8192 / text.length())));
		return new SequenceInputStream(Collections.enumeration(
				Collections.nCopies(bytes / unit.length, unit).stream().map(ByteArrayInputStream::new).toList()));
	}

}
