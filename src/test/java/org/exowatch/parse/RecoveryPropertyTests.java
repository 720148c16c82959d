package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.exowatch.document.Article;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.Source;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is broken, the good records around it come out. */
class RecoveryPropertyTests {

	private static final int TRIES = 200;

	private static List<String> pmids(List<Parsed> parts) {
		return parts.stream().filter(Article.class::isInstance).map((part) -> ((Article) part).key().key()).toList();
	}

	private static List<Rejected> rejected(List<Parsed> parts) {
		return parts.stream().filter(Rejected.class::isInstance).map(Rejected.class::cast).toList();
	}

	private static List<String> articles(int from, int count) {
		List<String> articles = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			articles.add(Docs.article(String.valueOf(from + i), "Text \u00e9 of " + (from + i) + "."));
		}
		return articles;
	}

	private static List<String> numbers(int from, int count) {
		return java.util.stream.IntStream.range(from, from + count).mapToObj(String::valueOf).toList();
	}

	/** Ways in which one record's XML breaks without touching those beside it. */
	@Provide
	Arbitrary<String> broken() {
		String good = Docs.article("777", "Text.").strip();
		return Arbitraries.of(good.replace("</AbstractText>", ""), good.replace("<Article>", "<Article><Article"),
				good.replace("</PubmedArticle>", ""), good.replace("</PubmedArticle>", "</PubmedArticl>"),
				good.replace("Text.", "&alien;"), good.replace("Text.", "a < b"), good.replace("Text.", "a & b"),
				good.replace("Text.", "\u0000"), good.replace("Text.", "\ufffe"), good.replace("Text.", "&#0;"),
				good.replace("Text.", "&#xD800;"), good.replace("Text.", "<!-- no end"),
				good.replace("Text.", "<![CDATA[ no end"), good.replace("Text.", "]]>"), good.replace("Text.", "<?pi"),
				good.replace("Text.", "<x:b>y</x:b>"), good.replace("Version=\"1\"", "Version=\"1"),
				good.replace("Version=\"1\"", "Version=\"1\" Version=\"2\""), good.replace("777", "x"),
				good.replace("<Article>", "<Other>").replace("</Article>", "</Other>"), "<PubmedArticle",
				"<PubmedArticle>", "<PubmedArticle a=\"", good.substring(0, good.length() / 2),
				good.substring(0, good.length() - 3), "<PubmedArticle>" + "<b>".repeat(300),
				"<PubmedArticle><PubmedData><ReferenceList><Reference>no end");
	}

	@Property(tries = TRIES)
	void oneBrokenRecordCostsNoOther(@ForAll @IntRange(min = 1, max = 5) int before,
			@ForAll @IntRange(min = 1, max = 5) int after, @ForAll("broken") String broken) throws IOException {
		String xml = Docs.SET + String.join("", articles(100, before)) + broken + "\n"
				+ String.join("", articles(200, after)) + Docs.SET_END;
		List<Parsed> parts = Docs.pubmed(xml);
		List<String> expected = new ArrayList<>(numbers(100, before));
		expected.addAll(numbers(200, after));
		assertThat(pmids(parts)).isEqualTo(expected);
		assertThat(rejected(parts)).singleElement().satisfies((fault) -> {
			assertThat(fault.whole()).isFalse();
			assertThat(fault.position()).contains("record ").contains("(line ");
		});
	}

	@Property(tries = TRIES)
	void bytesThatAreNoUtf8CostOneRecord(@ForAll @IntRange(min = 0x80, max = 0xff) int wrong) throws IOException {
		ByteArrayOutputStream xml = new ByteArrayOutputStream();
		xml.writeBytes(Docs.utf8(Docs.SET + articles(100, 1).get(0)));
		xml.writeBytes(Docs.article("777", (char) wrong + " ").getBytes(StandardCharsets.ISO_8859_1));
		xml.writeBytes(Docs.utf8(articles(200, 1).get(0) + Docs.SET_END));
		List<Parsed> parts = Docs.pubmed(xml.toByteArray());
		assertThat(pmids(parts)).containsExactly("100", "200");
		assertThat(rejected(parts)).hasSize(1);
	}

	/** All records that stand before the cut as a whole come out, and the cut is told. */
	@Property(tries = TRIES)
	void aTruncatedFileLosesOnlyWhatIsMissing(@ForAll @IntRange(min = 0, max = 1000) int permille,
			@ForAll boolean packed) throws IOException {
		byte[] whole = Docs.utf8(Docs.SET + String.join("", articles(100, 9)) + Docs.SET_END);
		byte[] all = packed ? Docs.gzip(whole) : whole;
		int cut = Math.min(all.length - 1, all.length * permille / 1000);
		List<Parsed> parts = Docs.pubmed(Arrays.copyOf(all, cut));
		assertThat(pmids(parts)).isEqualTo(numbers(100, pmids(parts).size()));
		boolean onlyLastBytes = parts.stream().noneMatch(Rejected.class::isInstance);
		assertThat(onlyLastBytes).as("cut at %s of %s", cut, all.length).isFalse();
		if (!packed) {
			String kept = new String(all, 0, cut, StandardCharsets.UTF_8);
			assertThat(pmids(parts)).hasSize(kept.split("</PubmedArticle>", -1).length - 1);
		}
	}

	@Property(tries = TRIES)
	void randomBytesAreRefusedAndNothingIsThrown(@ForAll @Size(max = 2000) byte[] bytes) throws IOException {
		assertThat(pmids(Docs.pubmed(bytes))).isEmpty();
		ByteArrayOutputStream within = new ByteArrayOutputStream();
		within.writeBytes(Docs.utf8(Docs.SET + articles(100, 1).get(0)));
		within.writeBytes(bytes);
		within.writeBytes(Docs.utf8(articles(200, 2).get(0) + articles(200, 2).get(1) + Docs.SET_END));
		assertThat(pmids(Docs.pubmed(within.toByteArray()))).startsWith("100").endsWith("201");
	}

	@Property(tries = TRIES)
	void changedBytesLoseTheirRecordsOnly(@ForAll long seed) throws IOException {
		List<String> articles = articles(100, 6);
		byte[] broken = Docs.utf8(articles.get(3));
		Random random = new Random(seed);
		for (int i = random.nextInt(5); i >= 0; i--) {
			broken[1 + random.nextInt(broken.length - 2)] = (byte) random.nextInt(256);
		}
		ByteArrayOutputStream xml = new ByteArrayOutputStream();
		xml.writeBytes(Docs.utf8(Docs.SET + String.join("", articles.subList(0, 3))));
		xml.writeBytes(broken);
		xml.writeBytes(Docs.utf8(String.join("", articles.subList(4, 6)) + Docs.SET_END));
		assertThat(pmids(Docs.pubmed(xml.toByteArray()))).startsWith("100", "101", "102").endsWith("104", "105");
	}

	@Property(tries = 50)
	void anyChunkingGivesTheSameRecords(@ForAll long seed, @ForAll boolean references) throws IOException {
		byte[] file = Docs.bytes((seed % 2 == 0) ? "every-element.xml" : "articles.xml");
		assertThat(read(new Dripping(file, seed), references))
			.isEqualTo(read(new ByteArrayInputStream(file), references));
	}

	@Property(tries = 20)
	void gzipMembersInARowAreOneFile(@ForAll @IntRange(min = 1, max = 2000) int cut) throws IOException {
		byte[] file = Docs.bytes("articles.xml");
		ByteArrayOutputStream members = new ByteArrayOutputStream();
		members.writeBytes(Docs.gzip(Arrays.copyOf(file, cut)));
		members.writeBytes(Docs.gzip(Arrays.copyOfRange(file, cut, file.length)));
		assertThat(Docs.pubmed(members.toByteArray())).isEqualTo(Docs.pubmed(file));
	}

	private static List<Parsed> read(InputStream in, boolean references) throws IOException {
		List<Parsed> parts = new ArrayList<>();
		try (ParsedStream stream = Parsers.open(Docs.raw(Source.PUBMED, "file:/x", () -> in), null, references)) {
			stream.forEachRemaining(parts::add);
		}
		return parts;
	}

	/** Hands out as few bytes at a time as it likes. */
	private static final class Dripping extends FilterInputStream {

		private final Random random;

		Dripping(byte[] bytes, long seed) {
			super(new ByteArrayInputStream(bytes));
			this.random = new Random(seed);
		}

		@Override
		public int read(byte[] bytes, int offset, int count) throws IOException {
			int most = this.random.nextBoolean() ? 1 + this.random.nextInt(40) : count;
			return super.read(bytes, offset, Math.min(count, most));
		}

	}

}
