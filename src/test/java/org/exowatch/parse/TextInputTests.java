package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.exowatch.document.Rejected;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The three inputs of {@code tag}. */
class TextInputTests {

	private final List<Rejected> faults = new ArrayList<>();

	private List<TextRecord> read(byte[] bytes) throws IOException {
		List<TextRecord> records = new ArrayList<>();
		try (TextInput input = TextInput.open(() -> new ByteArrayInputStream(bytes), this.faults::add)) {
			input.forEachRemaining(records::add);
		}
		return records;
	}

	private List<TextRecord> read(String text) throws IOException {
		return read(Docs.utf8(text));
	}

	private List<TextRecord> readLines(String... lines) throws IOException {
		return read(String.join("\n", lines));
	}

	private static TextRecord plain(String id, String title, String text) {
		return new TextRecord(id, title, text, null, null, List.of());
	}

	@Test
	void pubTatorKeepsTextsAsGiven() throws IOException {
		assertThat(readLines("", "1|t| Title |with bars|  \r", "1|a|Two  blanks,\u2028 a separator.",
				"1\t0\t5\tTitle\tDisease\tD1", "1\tCID\tD2\tD3", "", "2|t|Only a title", "", "3|t|A", "3|a|", ""))
			.containsExactly(plain("1", " Title |with bars|  ", "Two  blanks,\u2028 a separator."),
					plain("2", "Only a title", ""), plain("3", "A", ""));
		assertThat(this.faults).isEmpty();
	}

	@Test
	void titleAtTheEndOfTheFileIsNotLost() throws IOException {
		assertThat(read("2|t|Last")).containsExactly(plain("2", "Last", ""));
	}

	@Test
	void jsonLines() throws IOException {
		assertThat(readLines(
				"\ufeff{\"id\":7,\"title\":\" T \\ud83e\\uddea\",\"abstract\":\"a\\n b \",\"journal\":\"J\","
						+ "\"publicationTypes\":[\"Review\"],\"extra\":1}",
				"", "{\"id\":\"x\",\"title\":\"U\",\"abstract\":null}", ""))
			.containsExactly(new TextRecord("7", " T \ud83e\uddea", "a\n b ", null, "J", List.of("Review")),
					plain("x", "U", ""));
		assertThat(this.faults).isEmpty();
	}

	@Test
	void pubMedXmlInGzip() throws IOException {
		List<TextRecord> records = read(Docs.gzip(Docs.bytes("articles.xml")));
		assertThat(records).extracting(TextRecord::id).containsExactly("99000001", "99000002", "99000003");
		TextRecord first = records.get(0);
		assertThat(first.article()).isNotNull();
		assertThat(first.text()).startsWith("Osteoarthritis is common & painful.\nWe gave");
		assertThat(first.journal()).isEqualTo("Journal of Sample Vesicles");
		assertThat(first.publicationTypes()).containsExactly("Randomized Controlled Trial", "Journal Article");
		assertThat(this.faults).isEmpty();
	}

	@Test
	void badLinesLoseNoGoodOnes() throws IOException {
		assertThat(readLines("{broken", "{\"id\":\"1\",\"title\":\"A\"}", "{\"title\":\"no id\"}",
				"{\"id\":\"2\",\"title\":3}", "what", "{\"id\":\"3\",\"publicationTypes\":\"Review\"}",
				"{\"id\":\"4\"} {}", "{\"id\":\"5\"}"))
			.extracting(TextRecord::id)
			.containsExactly("1", "5");
		assertThat(this.faults).extracting(Rejected::position)
			.containsExactly("line 1", "line 3", "line 4", "line 5", "line 6", "line 7");
		assertThat(this.faults).extracting(Rejected::reason)
			.contains("the object has no \"id\"", "\"title\" is not a string", "\"publicationTypes\" is not a list",
					"neither a JSON object nor a line of PubTator: “what”");
	}

	@Test
	void abstractWithoutItsTitle() throws IOException {
		assertThat(readLines("1|t|A", "2|a|lost", "1|a|kept", "")).containsExactly(plain("1", "A", "kept"));
		assertThat(this.faults)
			.containsExactly(new Rejected("line 2", null, "an abstract of 2 without its title before it", false));
	}

	@Test
	void aLineThatIsNotUtf8() throws IOException {
		assertThat(read("1|t|caf\u00e9\n2|t|B\n".getBytes(StandardCharsets.ISO_8859_1)))
			.containsExactly(plain("2", "B", ""));
		assertThat(this.faults).containsExactly(new Rejected("line 1", null, "the line is not UTF-8", false));
	}

	@Test
	void aLineThatIsTooLong() throws IOException {
		String tooLong = "{\"id\":\"1\",\"title\":\"" + "x".repeat(17 << 20) + "\"}\n{\"id\":\"2\"}\n";
		assertThat(read(tooLong)).extracting(TextRecord::id).containsExactly("2");
		assertThat(this.faults).containsExactly(new Rejected("line 1", null, "the line is longer than 16 MB", false));
	}

	@Test
	void truncatedGzip() throws IOException {
		byte[] packed = Docs.gzip(Docs.utf8("1|t|A\n\n"));
		assertThat(read(Arrays.copyOf(packed, packed.length - 8))).containsExactly(plain("1", "A", ""));
		assertThat(this.faults).singleElement().satisfies((fault) -> {
			assertThat(fault.whole()).isTrue();
			assertThat(fault.reason()).contains("truncated");
		});
	}

	@Test
	void otherInputs() throws IOException {
		assertThat(read("")).isEmpty();
		assertThat(read("%PDF-1.4")).isEmpty();
		assertThat(read("<!DOCTYPE html><html></html>")).isEmpty();
		assertThat(read("<rss/>")).isEmpty();
		assertThat(this.faults).extracting(Rejected::reason)
			.containsExactly("the document is empty", "a PDF: expected PubMed XML, PubTator or JSON Lines",
					"an HTML page: expected PubMed XML, PubTator or JSON Lines",
					"no PubMed records: the root element is <rss>");
	}

}
