package org.exowatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo as a new user runs it, twice: the second run wipes the first and writes the
 * same bytes.
 */
class DemoTests {

	@TempDir
	Path data;

	@Test
	void theDemoPlaysThreeWeeksAndWritesTheSameBytesEveryTime() throws IOException {
		String first = demo();
		Map<String, String> digests = digests();
		assertThat(digests.keySet()).containsExactlyInAnyOrderElementsOf(names());
		assertThat(first).contains("21 nights and 3 digests").contains("PubMed papers").contains("What to type next");
		assertThat(digests.get("exosome-weekly-2026-W46.md")).contains("NOT CHECKED: blocked by www");
		assertThat(digests.get("exosome-weekly-2026-W47.md")).as("the retraction of a paper that W45 or W46 reported")
			.contains("99000015")
			.doesNotContain("NOT CHECKED");
		assertThat(Files.readString(Path.of("README.md"))).as("the output that the README shows")
			.contains(summary(first));
		demo();
		assertThat(digests()).isEqualTo(digests);
	}

	private static List<String> names() {
		List<String> names = new ArrayList<>(List.of("exosome-weekly.atom", "index.html"));
		for (String week : List.of("2026-W45", "2026-W46", "2026-W47")) {
			Stream.of("html", "md", "txt", "json", "ris", "bib", "pdf")
				.forEach((format) -> names.add("exosome-weekly-" + week + "." + format));
		}
		return names;
	}

	/**
	 * What came, what was tagged and where the digest lies, as if run in the checkout.
	 */
	private String summary(String out) {
		return out.substring(out.indexOf("What came"), out.indexOf("What to type next"))
			.replace(this.data.toString(), "data")
			.strip();
	}

	private String demo() {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Exowatch.run(new PrintWriter(out), new PrintWriter(err), "demo", "--data", this.data.toString());
		assertThat(code).as(err.toString()).isZero();
		assertThat(err.toString()).contains("digest of 2026-W47").contains("played");
		return out.toString();
	}

	private Map<String, String> digests() throws IOException {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.list(this.data.resolve("demo/digests"))) {
			for (Path file : files.toList()) {
				texts.put(file.getFileName().toString(), text(file));
			}
		}
		return texts;
	}

	/** The PDF as Latin-1: any bytes are text in it. */
	private static String text(Path file) throws IOException {
		return Files.readString(file,
				file.toString().endsWith(".pdf") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
	}

}
