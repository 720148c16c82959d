package org.exowatch.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.exowatch.catalog.Catalogs;
import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.exowatch.document.ListedNotice;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Source;
import org.exowatch.document.Tags;
import org.exowatch.jobs.Tagging;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
 * Layout of the folder: {@code warning-letters} with {@code html}, {@code listing}, an
 * index as CSV and an export as XLSX, {@code untitled-letters}, {@code recall-page},
 * {@code legacy-2018}, {@code blocked}, {@code pdf}, {@code rss}, {@code openfda} with
 * {@code *.json} and, where they were captured, {@code *.headers.json}.
 */
class FdaFolderEvaluation {

	private static final String FDA = "https://www.fda.gov";

	private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final Reply NO_MATCHES = Reply.of(404, "application/json",
			"{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"No matches found!\"}}");

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
					List.of(new Feed.Page(FDA + path, null))), null);
		}
	}

	@Test
	void listingOfWarningLetters() throws Exception {
		for (Path file : files("warning-letters/listing")) {
			heading(file, "kind fda-listing");
			Reply rows = Reply.of(200, "application/json", Files.readAllBytes(file), Map.of());
			this.server.page("/views/ajax", rows);
			this.server.page("/datatables/views/ajax", rows);
			fetched(letters(null), null);
			this.spool.passes().get(this.spool.passes().size() - 1).forEach((row) -> row("row", row.toString()));
		}
	}

	@Test
	void indexOfThousandsAndExport() throws Exception {
		Path index = files("warning-letters").stream()
			.filter((file) -> file.toString().contains("_index_"))
			.findFirst()
			.orElseThrow();
		heading(index, "kind fda-listing, compared with an export of another day");
		StandInListing table = this.server.listing("letters");
		for (List<String> cells : cells(index)) {
			table.add(indexed(cells));
		}
		for (Path export : files("warning-letters")) {
			if (export.toString().endsWith(".xlsx")) {
				this.server.page("/export",
						Reply.of(200, "application/vnd.ms-excel", Files.readAllBytes(export), Map.of()));
			}
		}
		Listing listing = this.sources.fetch(letters(FDA + "/export"), null, new Window(DAY, DAY), this.spool);
		row("listed", String.valueOf(listing.keys().size()));
		List<ListedNotice> rows = this.spool.passes().get(0);
		row("rows", rows.size() + ", posted before the letter's date: "
				+ rows.stream().filter((row) -> isBefore(row.posted(), row.issued())).count());
		row("doubt", String.valueOf(listing.doubt()));
		row("note", String.valueOf(listing.note()));
	}

	private static boolean isBefore(@Nullable LocalDate posted, @Nullable LocalDate issued) {
		return posted != null && issued != null && posted.isBefore(issued);
	}

	private static List<String> indexed(List<String> cells) {
		return List.of("<time>" + cells.get(1) + "</time>", "<time>" + cells.get(2) + "</time>",
				"<a href=\"" + cells.get(0) + "\">" + Entities.escape(cells.get(3)) + "</a>",
				Entities.escape(cells.get(4)), Entities.escape(cells.get(5)), "", "", "");
	}

	/** The cells of a CSV without line breaks in them, oldest row first. */
	private static List<List<String>> cells(Path csv) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		for (String line : Files.readAllLines(csv)) {
			List<String> cells = new ArrayList<>();
			for (Matcher cell = CELL.matcher(line); cell.find();) {
				String quoted = cell.group(1);
				cells.add((quoted != null) ? quoted.replace("\"\"", "\"") : cell.group(2));
			}
			rows.add(0, cells);
		}
		return rows.subList(0, rows.size() - 1);
	}

	private static Feed letters(@Nullable String export) {
		return new Feed("letters", "Letters", Feed.Kind.FDA_LISTING, "warning-letter", null, null, DAY,
				List.of(new Feed.Page(FDA + "/warning-letters", NoticeKind.WARNING_LETTER)),
				new Feed.Table("letters", "block", export), null);
	}

	@Test
	void untitledLetters() throws Exception {
		Path folder = this.folder.resolve("untitled-letters");
		for (Path file : files("untitled-letters")) {
			heading(file, "kind fda-pdf-listing");
			this.server.page("/untitled", "<!DOCTYPE html><html><body>" + Files.readString(file) + "</body></html>");
			fetched(Feed.fda("untitled", "Untitled", Feed.Kind.FDA_PDF_LISTING, "letter-pdf", DAY,
					List.of(new Feed.Page(FDA + "/untitled", NoticeKind.UNTITLED_LETTER))), null);
		}
		try (Stream<Path> texts = Files.list(folder)) {
			for (Path text : texts.filter((file) -> file.toString().endsWith(".txt")).toList()) {
				heading(text, "set as a PDF again, parser letter-pdf");
				byte[] pdf = set(Files.readAllLines(text));
				parsed(new RawDocument(Source.FDA, FDA + "/media/191631/download", "application/pdf", Instant.EPOCH, "",
						() -> new ByteArrayInputStream(pdf)), "letter-pdf");
			}
		}
	}

	/** Lines of text as a PDF, 54 a page, as wide as they are. */
	private static byte[] set(List<String> lines) throws IOException {
		PDType1Font font = new PDType1Font(Standard14Fonts.FontName.COURIER);
		try (PDDocument pdf = new PDDocument()) {
			for (int from = 0; from < lines.size(); from += 54) {
				PDPage page = new PDPage();
				pdf.addPage(page);
				try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
					for (int i = from; i < Math.min(lines.size(), from + 54); i++) {
						String line = lines.get(i).replaceAll("[^\\x20-\\x7e\\u2022\\u00ae\\u2013]", "");
						out.beginText();
						out.setFont(font, 8);
						out.newLineAtOffset(36, 740 - 13 * (i - from));
						out.showText(line);
						out.endText();
					}
				}
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			pdf.save(bytes);
			return bytes.toByteArray();
		}
	}

	@Test
	void openFda() throws Exception {
		for (Path file : files("openfda")) {
			String name = file.getFileName().toString();
			if (name.endsWith(".json") && !name.endsWith(".headers.json") && !name.startsWith("paging-02")) {
				openFda(file, name);
			}
		}
	}

	private void openFda(Path file, String name) throws Exception {
		JsonNode body = JsonMapper.shared().readTree(Files.readAllBytes(file));
		boolean device = name.contains("device");
		String endpoint = name.contains("enforcement")
				? (device ? "device" : name.contains("food") ? "food" : "drug") + "/enforcement"
				: name.contains("event") ? "drug/event" : "drug/drugsfda";
		heading(file, "kind openfda, " + endpoint);
		String path = "/" + endpoint + ".json";
		this.server.behave();
		if (name.startsWith("paging-")) {
			this.server.next(path, answer(file, body));
			Path second = file.resolveSibling("paging-02-200.json");
			this.server.next(path, name.startsWith("paging-00")
					? answer(second, JsonMapper.shared().readTree(Files.readAllBytes(second))) : NO_MATCHES);
		}
		this.server.always(path, name.startsWith("paging-") ? NO_MATCHES : answer(file, body));
		String parser = "openfda-" + endpoint.substring(endpoint.indexOf('/') + 1);
		Feed.Search search = new Feed.Search(List.of("openfda.generic_name"),
				endpoint.endsWith("event") ? "receivedate" : null);
		fetched(new Feed("openfda", "openFDA", Feed.Kind.OPENFDA, parser, "topic", null, DAY,
				List.of(new Feed.Page("https://api.fda.gov" + path, null)), null, search),
				new Topic("topic", "Topic", "", List.of(), List.of(), List.of(), List.of("semaglutide"), List.of()));
	}

	/**
	 * As it was captured; an example of the documentation is put into an answer's form.
	 */
	private static Reply answer(Path file, JsonNode body) throws IOException {
		Path headers = file.resolveSibling(file.getFileName().toString().replace(".json", ".headers.json"));
		if (Files.exists(headers)) {
			JsonNode captured = JsonMapper.shared().readTree(Files.readAllBytes(headers));
			String link = captured.path("headers").path("link").asString("");
			return Reply.of(captured.path("status").asInt(), "application/json", Files.readAllBytes(file),
					link.isEmpty() ? Map.of() : Map.of("Link", link));
		}
		if (body.has("result")) {
			String one = "{\"meta\":{\"results\":{\"skip\":0,\"limit\":1,\"total\":1}},\"results\":["
					+ body.get("result") + "]}";
			return Reply.of(200, "application/json", one);
		}
		String code = body.path("error").path("code").asString("");
		int status = code.equals("NOT_FOUND") ? 404 : code.isEmpty() ? 200 : 400;
		return Reply.of(status, "application/json", Files.readAllBytes(file), Map.of());
	}

	private void fetched(Feed feed, @Nullable Topic topic) throws IOException {
		int before = this.spool.documents().size();
		try {
			Listing listing = this.sources.fetch(feed, topic, new Window(DAY, DAY), this.spool);
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
