package org.exowatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
		assertThat(digests).containsOnlyKeys("exosome-weekly-2026-W45.html", "exosome-weekly-2026-W45.md",
				"exosome-weekly-2026-W46.html", "exosome-weekly-2026-W46.md", "exosome-weekly-2026-W47.html",
				"exosome-weekly-2026-W47.md", "index.html");
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
				texts.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return texts;
	}

}
