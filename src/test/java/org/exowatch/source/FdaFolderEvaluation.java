package org.exowatch.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.exowatch.catalog.Catalogs;
import org.exowatch.catalog.Feed;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Source;
import org.exowatch.document.Tags;
import org.exowatch.jobs.Tagging;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads a folder of real answers of the FDA by the real clients and parsers and prints,
 * field by field, what comes out. Not part of the suite, because such answers are
 * nobody's to pass on:
 *
 * <pre>
 * mvn process-test-classes surefire:test -Dtest=FdaFolderEvaluation -Dexowatch.fda-folder=FOLDER
 * </pre>
 *
 * Layout of the folder: {@code warning-letters/html}, {@code recall-page},
 * {@code legacy-2018}, {@code blocked}, {@code pdf}, {@code rss}.
 */
class FdaFolderEvaluation {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private final StandInServer server = StandInServer.start();

	private final Sources sources = SourceClients.of(this.server.settings(), new TestClock());

	private final MemorySpool spool = new MemorySpool();

	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private Tagging tagging;

	@BeforeEach
	void findFolder() throws Exception {
		String named = System.getProperty("exowatch.fda-folder", "");
		boolean there = !named.isEmpty() && Files.isDirectory(Path.of(named));
		if (!there) {
			System.out.println("no folder of FDA answers (-Dexowatch.fda-folder=" + named + "): nothing was evaluated");
		}
		Assumptions.assumeTrue(there, "the folder of FDA answers is absent");
		this.folder = Path.of(named);
		this.tagging = Tagging.of(Catalogs.load(null, Parsers.names()));
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void pagesAndPdfs() throws IOException {
		for (Path file : files("warning-letters/html", "recall-page", "legacy-2018", "blocked", "pdf")) {
			String kind = file.getName(file.getNameCount() - 2).toString();
			String parser = switch (kind) {
				case "recall-page" -> "recall";
				case "pdf" -> "fda-pdf";
				case "blocked" -> "fda-page";
				default -> "warning-letter";
			};
			document(file, Parsers.names().contains(parser) ? parser : "fda-page");
		}
	}

	private void document(Path file, String parser) throws IOException {
		heading(file, "parser " + parser);
		RawDocument raw = new RawDocument(Source.FDA, address(file), "application/octet-stream", Instant.EPOCH, "",
				() -> Files.newInputStream(file));
		parsed(raw, parser);
	}

	private void parsed(RawDocument raw, @Nullable String parser) throws IOException {
		try (ParsedStream parts = Parsers.open(raw, parser, null, false)) {
			while (parts.hasNext()) {
				show(parts.next());
			}
		}
	}

	private void show(Parsed part) {
		if (part instanceof Rejected rejected) {
			row("REJECTED", rejected.toString());
		}
		else if (part instanceof SafetyNotice notice) {
			fields(notice);
			tags(notice);
		}
		else {
			row("UNEXPECTED", part.toString());
		}
	}

	private static void fields(SafetyNotice notice) {
		for (RecordComponent component : SafetyNotice.class.getRecordComponents()) {
			try {
				Object value = component.getAccessor().invoke(notice);
				if (!component.getName().equals("text")) {
					row(component.getName(), String.valueOf(value));
				}
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}
		String body = notice.text().full().substring(notice.text().title().length());
		row("title", notice.text().title());
		row("body", body.length() + " characters, " + body.lines().count() + " lines");
		row("body starts", body.strip());
		row("body ends", body.substring(Math.max(0, body.length() - 120)).strip());
		assertThat(notice.text().title()).isNotBlank();
		assertThat(body).isNotBlank();
	}

	private void tags(SafetyNotice notice) {
		Tags tags = this.tagging.tag(notice).tags();
		String full = notice.text().full();
		row("topics", this.tagging.tag(notice).memberships().toString());
		row("conditions", tags.conditions().stream().map(Tags.ConditionTag::name).toList().toString());
		tags.concerns().forEach((concern) -> row("concern " + concern.code(), concern.sentence().in(full)));
		row("claimed", tags.claims().stream().map(Tags.ClaimTag::name).toList().toString());
		tags.claims()
			.stream()
			.map((claim) -> claim.rule() + ": " + claim.sentence().in(full))
			.distinct()
			.forEach((sentence) -> row("  in the sentence", sentence));
	}

	@Test
	void rss() throws Exception {
		for (Path file : files("rss")) {
			heading(file, "kind fda-rss");
			String path = "/" + file.getFileName();
			this.server.page(path, Reply.of(200, "application/rss+xml", Files.readAllBytes(file), Map.of()));
			fetched(Feed.fda("rss", "RSS", Feed.Kind.FDA_RSS, "fda-page", DAY,
					List.of(new Feed.Page("https://www.fda.gov" + path, null))));
		}
	}

	private void fetched(Feed feed) throws IOException {
		int before = this.spool.documents().size();
		try {
			Listing listing = this.sources.fetch(feed, null, new Window(DAY, DAY), this.spool);
			row("listed", String.valueOf(listing.keys().size()));
			listing.keys().stream().sorted().forEach((key) -> row("key", key));
		}
		catch (SourceException ex) {
			row("NOT CHECKED", ex.kind() + ": " + ex.getMessage());
		}
		List<RawDocument> documents = this.spool.documents();
		row("received", String.valueOf(documents.size() - before));
		for (RawDocument raw : List.copyOf(documents.subList(before, documents.size()))) {
			parsed(raw, feed.parser());
		}
	}

	private List<Path> files(String... folders) throws IOException {
		List<Path> found = new ArrayList<>();
		for (String name : folders) {
			Path part = this.folder.resolve(name);
			if (!Files.isDirectory(part)) {
				System.out.println(part + " is absent: not evaluated");
				continue;
			}
			try (Stream<Path> files = Files.list(part)) {
				files.filter(Files::isRegularFile)
					.filter((file) -> !file.toString().endsWith(".txt"))
					.sorted()
					.forEach(found::add);
			}
		}
		return found;
	}

	/** The public address that a saved page names, or one made of the file's name. */
	private static String address(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			String start = new String(in.readNBytes(40_000), StandardCharsets.UTF_8);
			int at = start.indexOf(
					"https://www.fda.gov/inspections-compliance-enforcement-and-criminal-investigations/warning-letters/");
			if (at >= 0 && file.toString().contains("warning-letters")) {
				return start.substring(at).split("[\"<\\s]", 2)[0];
			}
		}
		return "https://www.fda.gov/" + file.getFileName();
	}

	private void heading(Path file, String how) {
		System.out.printf("%n## %s (%s)%n", this.folder.relativize(file), how);
	}

	private static void row(String field, String value) {
		String line = value.replaceAll("\\s+", " ");
		System.out.printf("%-24s %s%n", field, (line.length() > 150) ? line.substring(0, 147) + "…" : line);
	}

}
