package org.exowatch.digest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.deliver.FolderDelivery;
import org.exowatch.document.DigestInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The folder of digests as readers walk through it. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folder
class ArchiveTest {

	private static final String SOURCES = "https://(pubmed\\.ncbi\\.nlm\\.nih\\.gov|(www|api)\\.fda\\.gov)/.*";

	@TempDir
	private Path folder;

	@Test
	void everyLinkLeadsSomewhere() throws Exception {
		deliver(SampleInputs.SPEC, SampleInputs.fullWeek());
		List<String> dead = new ArrayList<>();
		for (Path page : pages()) {
			Document document = Jsoup.parse(Files.readString(page));
			for (Element link : document.select("[href]")) {
				if (!leadsSomewhere(document, link.attr("href"))) {
					dead.add(page.getFileName() + ": " + link);
				}
			}
		}
		assertThat(dead).isEmpty();
	}

	@Test
	void theIndexOffersEveryFormat() throws Exception {
		deliver(SampleInputs.SPEC, SampleInputs.fullWeek());
		Document index = Jsoup.parse(Files.readString(this.folder.resolve("index.html")));
		assertThat(index.select("li a").eachText()).containsExactly("2026-W47", "PDF", "Markdown", "Text", "JSON",
				"RIS", "BibTeX");
		assertThat(index.select("link[type=application/atom+xml]").attr("href")).isEqualTo("exosome-weekly.atom");
	}

	@Test
	void theIndexSaysWhatToKnowOfAWeek() throws Exception {
		deliver(SampleInputs.SPEC, SampleInputs.fullWeek());
		assertThat(index().select("h2").text()).startsWith("Exosome therapy weekly");
		assertThat(index().select(".mark")).isEmpty();
		deliver(SampleInputs.SPEC, SampleInputs.notCheckedSource());
		assertThat(index().select(".mark").eachText()).containsExactly("not everything was checked");
		deliver(SampleInputs.SPEC, SampleInputs.preview());
		assertThat(index().select(".mark").eachText()).containsExactly("preview, not over yet");
	}

	private Document index() throws IOException {
		return Jsoup.parse(Files.readString(this.folder.resolve("index.html")));
	}

	@Test
	void theFeedListsWeeksThatAreOver() throws Exception {
		deliver(SampleInputs.SPEC, SampleInputs.notCheckedSource());
		SyndFeed feed = feed();
		assertThat(feed.getTitle()).isEqualTo("Exosome therapy weekly");
		assertThat(feed.getEntries()).singleElement().satisfies((entry) -> {
			assertThat(entry.getTitle()).isEqualTo("Not everything was checked: Exosome therapy weekly, 2026-W47");
			assertThat(entry.getLink()).isEqualTo("exosome-weekly-2026-W47.html");
			assertThat(entry.getUri()).startsWith("urn:uuid:");
			assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(SampleInputs.notCheckedSource().asOf()));
			assertThat(entry.getDescription().getValue()).startsWith("NOT EVERYTHING WAS CHECKED: ")
				.contains("\n2 papers on the topic");
		});
	}

	@Test
	void aPreviewIsNotInTheFeed() throws Exception {
		deliver(SampleInputs.SPEC, SampleInputs.preview());
		assertThat(this.folder.resolve("exosome-weekly.atom")).doesNotExist();
		assertThat(this.folder.resolve("index.html")).exists();
	}

	@Test
	void aPublishedFolderHasFullAddresses() throws Exception {
		DigestSpec published = new DigestSpec("exosome-weekly", "exosome-therapy", "Exosome therapy weekly",
				ZoneId.of("America/New_York"), "https://www.example.org/digests/");
		deliver(published, SampleInputs.fullWeek());
		SyndEntry entry = feed().getEntries().get(0);
		assertThat(entry.getLink()).isEqualTo("https://www.example.org/digests/exosome-weekly-2026-W47.html");
	}

	@Test
	void aFileThatIsNoDigestIsLeftOutOfTheFeed() throws Exception {
		Files.writeString(this.folder.resolve("exosome-weekly-2026-W46.json"), "{\"head\":[");
		Files.writeString(this.folder.resolve("exosome-weekly-2026-W45.json"), "{\"data\":1}");
		deliver(SampleInputs.SPEC, SampleInputs.fullWeek());
		assertThat(feed().getEntries()).hasSize(1);
	}

	@Test
	void noTextBreaksTheFeed() throws Exception {
		for (String text : NastyTexts.all().limit(50).toList()) {
			deliver(SampleInputs.SPEC, SampleInputs.hostile(text));
			assertThat(feed().getEntries()).as(text).hasSize(1);
		}
	}

	private boolean leadsSomewhere(Document page, String href) {
		if (href.startsWith("#")) {
			return page.getElementById(href.substring(1)) != null;
		}
		return href.matches(SOURCES) || Files.isRegularFile(this.folder.resolve(href));
	}

	private List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	private SyndFeed feed() throws Exception {
		String feed = Files.readString(this.folder.resolve("exosome-weekly.atom"), StandardCharsets.UTF_8);
		return new SyndFeedInput().build(new StringReader(feed));
	}

	private void deliver(DigestSpec spec, DigestInput input) {
		List<RenderedFile> files = new ArrayList<>(DigestWriter.write(input, spec));
		files.add(new RenderedFile(files.get(0).name().replace(".html", ".pdf"), "application/pdf",
				"%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "0".repeat(64)));
		FolderDelivery.deliver(spec, files, this.folder);
	}

}
