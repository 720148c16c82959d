package org.exowatch.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.exowatch.document.PubMedFile;
import org.exowatch.source.SourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exowatch.source.SourceAssertions.assertNotChecked;

/** The client of NLM's file server against one that misbehaves. */
class PubMedFilesTests {

	private static final String NAME = "pubmed26n0001.xml.gz";

	private static final String FOLDER = "/pubmed/baseline/";

	private static final URI BASELINE = URI.create("https://" + ClientSettings.FILES + FOLDER);

	@TempDir
	Path folder;

	private final StandInServer server = StandInServer.start();

	private final StandInFiles baseline = new StandInFiles(this.server, FOLDER);

	private final byte[] content = content(300_000, 1);

	@AfterEach
	void stop() {
		Thread.interrupted();
		this.server.close();
	}

	private static byte[] content(int size, long seed) {
		byte[] bytes = new byte[size];
		new Random(seed).nextBytes(bytes);
		return bytes;
	}

	private PubMedFiles files() {
		return files(Duration.ofMinutes(1));
	}

	private PubMedFiles files(Duration patience) {
		return new PubMedFiles(new HttpFetcher(this.server.settings(), new TestClock(), patience), Room::new);
	}

	private static PublishedFile file() {
		return new PublishedFile(new PubMedFile(2026, 1), NAME, BASELINE.resolve(NAME), null, true);
	}

	private Path download() throws SourceException {
		return files().download(file(), this.folder, (bytes) -> {
		});
	}

	private void answer(Reply reply) {
		this.server.page(FOLDER + NAME, reply);
	}

	private String header(int request, String name) {
		return String.valueOf(this.server.asked(NAME).get(request).headers().get(name));
	}

	private List<String> here() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static String index(String... links) {
		StringBuilder page = new StringBuilder("<html><body><pre>");
		for (String link : links) {
			page.append("<a href=\"").append(link).append("\">pubmed26n0001.xml.gz</a>  2026-01-10 14:05  19M\n");
		}
		return page + "</pre></body></html>";
	}

	@Test
	void aFolderIsListedInTheOrderOfTheSeriesAlsoAtTheTurnOfTheYear() throws Exception {
		this.server.page(FOLDER, index("pubmed26n0002.xml.gz", "pubmed26n0001.xml.gz", "pubmed26n0001.xml.gz.md5",
				"pubmed25n1700.xml.gz", "pubmed25n1700.xml.gz.md5", "pubmed26n0001.xml.gz", "README.txt"));
		List<PublishedFile> files = files().list(BASELINE);
		assertThat(files).extracting(PublishedFile::name)
			.containsExactly("pubmed25n1700.xml.gz", "pubmed26n0001.xml.gz", "pubmed26n0002.xml.gz");
		assertThat(files).extracting(PublishedFile::checksummed).containsExactly(true, true, false);
		assertThat(files.get(1).marker()).isEqualTo("2026-01-10 14:05 19M");
		assertThat(files.get(1).url()).isEqualTo(BASELINE.resolve("pubmed26n0001.xml.gz"));
	}

	@Test
	void linksThatLeadElsewhereAreNoFilesWhateverTheyAreCalled() {
		this.server.page(FOLDER,
				index("https://evil.example/pubmed26n0001.xml.gz",
						"//evil.example/pubmed/baseline/pubmed26n0001.xml.gz", "../updatefiles/pubmed26n0002.xml.gz",
						"../../etc/pubmed26n0003.xml.gz", "pubmed26n0004.xml.gz?x=../../y",
						"%2e%2e%2fpubmed26n0005.xml.gz", "sub/pubmed26n0006.xml.gz", "pubmed26n0007.xml.gz/../../x",
						"file:///tmp/pubmed26n0008.xml.gz", "PUBMED26N0009.XML.GZ", "pubmed26n0010.xml.gz%00.sh"));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> files().list(BASELINE)))
			.hasMessageContaining("lists no file");
	}

	@Test
	void theFolderAboveGivesBoth() throws Exception {
		StandInFiles updates = new StandInFiles(this.server, "/pubmed/updatefiles/");
		this.server.page("/pubmed/", "<html><a href=\"baseline/\">b</a> <a href=\"updatefiles/\">u</a></html>");
		this.baseline.put("pubmed26n0001.xml.gz", this.content);
		updates.put("pubmed26n0002.xml.gz", this.content);
		assertThat(files().list(URI.create("https://ftp.ncbi.nlm.nih.gov/pubmed")))
			.extracting((file) -> file.url().getPath())
			.containsExactly("/pubmed/baseline/pubmed26n0001.xml.gz", "/pubmed/updatefiles/pubmed26n0002.xml.gz");
	}

	@Test
	void oneEmptyFolderOfTheTwoIsNoSuccess() {
		new StandInFiles(this.server, "/pubmed/updatefiles/");
		this.server.page("/pubmed/", "<html><a href=\"baseline/\">b</a> <a href=\"updatefiles/\">u</a></html>");
		this.baseline.put(NAME, this.content);
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER,
				() -> files().list(URI.create("https://ftp.ncbi.nlm.nih.gov/pubmed/"))))
			.hasMessageContaining("updatefiles/ lists no file");
	}

	@Test
	void whatIsNoListingIsNeverNothingToDo() {
		this.server.page(FOLDER, "<html><body>We are down for maintenance.</body></html>");
		assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> files().list(BASELINE));
		this.server.page(FOLDER, index(NAME).replace("</html>", ""));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> files().list(BASELINE)))
			.hasMessageContaining("breaks off");
		this.server.page(FOLDER, Reply.status(404));
		assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> files().list(BASELINE));
		this.server.page(FOLDER, Reply.status(403));
		assertNotChecked(Kind.REFUSED, () -> files().list(BASELINE));
		this.server.page(FOLDER, Reply.redirect("https://evil.example/"));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> files().list(BASELINE)))
			.hasMessageContaining("evil.example");
		assertThat(
				assertNotChecked(Kind.REFUSED, () -> files().list(URI.create("https://evil.example/pubmed/baseline/"))))
			.hasMessageContaining("not on a host of the settings");
	}

	@Test
	void aListingIsAskedForAgainWhenTheServerIsBusy() throws Exception {
		this.baseline.put(NAME, this.content);
		this.server.next(FOLDER,
				Reply.of(503, "text/html", "busy".getBytes(StandardCharsets.UTF_8), Map.of("Retry-After", "0")));
		this.server.next(FOLDER, Reply.reset());
		assertThat(files().list(BASELINE)).hasSize(1);
		assertThat(this.server.asked(FOLDER)).hasSize(3);
	}

	@Test
	void aFileAppearsUnderItsNameWhenItIsThereInFull() throws Exception {
		List<Long> progress = Collections.synchronizedList(new ArrayList<>());
		answer((exchange) -> {
			assertThat(this.folder.resolve(NAME)).doesNotExist();
			StandInFiles.file(this.content, "\"a\"", Integer.MAX_VALUE).send(exchange);
		});
		Path file = files().download(file(), this.folder, progress::add);
		assertThat(file).hasBinaryContent(this.content);
		assertThat(here()).containsExactly(NAME);
		assertThat(progress).isSorted().last().isEqualTo(300_000L);
		assertThat(header(0, "accept-encoding")).isEqualTo("identity");
	}

	@Test
	void aDownloadThatBreaksOffGoesOnWhereItStopped() throws Exception {
		answer(StandInFiles.file(this.content, "\"a\"", Integer.MAX_VALUE));
		this.server.next(NAME, StandInFiles.file(this.content, "\"a\"", 100_000));
		this.server.next(NAME, Reply.reset());
		assertThat(download()).hasBinaryContent(this.content);
		assertThat(this.server.asked(NAME)).hasSize(3);
		assertThat(header(2, "range")).isEqualTo("bytes=100000-");
		assertThat(header(2, "if-range")).isEqualTo("\"a\"");
	}

	@Test
	void anotherProcessGoesOnWhereTheFirstStopped() throws Exception {
		answer(StandInFiles.file(this.content, "\"a\"", 10_000));
		assertNotChecked(Kind.UNAVAILABLE, () -> download());
		assertThat(here()).containsExactly(NAME + ".part", NAME + ".part.of");
		int before = this.server.asked(NAME).size();
		answer(StandInFiles.file(this.content, "\"a\"", Integer.MAX_VALUE));
		assertThat(download()).hasBinaryContent(this.content);
		assertThat(header(before, "range")).isEqualTo("bytes=60000-");
		assertThat(here()).containsExactly(NAME);
	}

	@Test
	void aSlowLineThatMovesIsNotGivenUp() throws Exception {
		byte[] large = content(9 << 20, 2);
		answer(StandInFiles.file(large, "\"a\"", 1200 << 10));
		assertThat(download()).hasBinaryContent(large);
		assertThat(this.server.asked(NAME)).hasSizeGreaterThan(6);
	}

	@Test
	void aServerThatIgnoresRangesStartsOver() throws Exception {
		answer((exchange) -> Reply.of(200, "application/gzip", this.content, Map.of("ETag", "\"a\"")).send(exchange));
		this.server.next(NAME, StandInFiles.file(this.content, "\"a\"", 100_000));
		assertThat(download()).hasBinaryContent(this.content);
		assertThat(header(1, "range")).isEqualTo("bytes=100000-");
	}

	@Test
	void aFileThatChangedBetweenTwoPartsStartsOver() throws Exception {
		byte[] newer = content(200_000, 3);
		answer(StandInFiles.file(newer, "\"b\"", Integer.MAX_VALUE));
		this.server.next(NAME, StandInFiles.file(this.content, "\"a\"", 100_000));
		assertThat(download()).hasBinaryContent(newer);
	}

	@Test
	void aPartOfAnotherFileIsNotAdded() throws Exception {
		byte[] newer = content(300_000, 4);
		answer(StandInFiles.file(newer, "\"b\"", Integer.MAX_VALUE));
		this.server.next(NAME, StandInFiles.file(this.content, "\"a\"", 100_000));
		this.server.next(NAME, part(newer, 100_000, "bytes 100000-299999/300000", "\"b\""));
		assertThat(download()).hasBinaryContent(newer);
		assertThat(header(2, "range")).isEqualTo("null");
	}

	@ParameterizedTest
	@CsvSource({ "206,bytes 5-299999/300000", "206,nonsense", "416,bytes */7" })
	void anotherRangeThanWasAskedForStartsOver(int status, String range) throws Exception {
		answer(StandInFiles.file(this.content, "\"a\"", Integer.MAX_VALUE));
		this.server.next(NAME, StandInFiles.file(this.content, "\"a\"", 100_000));
		this.server.next(NAME, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Range", range);
			Reply.of(status, "application/gzip", content(10, 5), Map.of()).send(exchange);
		});
		assertThat(download()).hasBinaryContent(this.content);
		assertThat(header(2, "range")).isEqualTo("null");
	}

	private static Reply part(byte[] content, int from, String range, String etag) {
		return Reply.of(206, "application/gzip", Arrays.copyOfRange(content, from, content.length),
				Map.of("Content-Range", range, "ETag", etag));
	}

	@Test
	void withoutAMarkOfTheVersionNothingIsResumed() throws Exception {
		answer(Reply.of(200, "application/gzip", this.content, Map.of()));
		this.server.next(NAME, StandInFiles.file(this.content, "W/\"weak\"", 100_000));
		assertThat(download()).hasBinaryContent(this.content);
		assertThat(header(1, "range")).isEqualTo("null");
	}

	@Test
	void aDripIsGivenUpAndWhatCameStays() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		answer((exchange) -> {
			exchange.getResponseHeaders().set("ETag", "\"a\"");
			exchange.sendResponseHeaders(200, 300_000);
			exchange.getResponseBody().write(this.content, 0, 1000);
			exchange.getResponseBody().flush();
			awaitQuietly(over);
		});
		SourceException failure = assertNotChecked(Kind.UNAVAILABLE,
				() -> files(Duration.ofMillis(400)).download(file(), this.folder, (bytes) -> {
				}));
		over.countDown();
		assertThat(failure).hasMessageContaining("no whole answer within");
		assertThat(this.folder.resolve(NAME)).doesNotExist();
		assertThat(this.folder.resolve(NAME + ".part")).hasSize(1000);
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void anHtmlPageInPlaceOfTheFileIsNone() throws Exception {
		answer(Reply.html(200, "<html>Please try again later</html>"));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> download())).hasMessageContaining("HTML page");
		answer(Reply.status(404));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> download())).hasMessageContaining("HTTP 404");
		assertThat(here()).isEmpty();
	}

	@Test
	void aPageOnTheWayDoesNotCostWhatHasCome() throws Exception {
		answer(StandInFiles.file(this.content, "\"a\"", Integer.MAX_VALUE));
		this.server.next(NAME, StandInFiles.file(this.content, "\"a\"", 100_000));
		this.server.next(NAME, Reply.html(200, "<html>Please try again later</html>"));
		assertThat(download()).hasBinaryContent(this.content);
		assertThat(header(2, "range")).isEqualTo("bytes=100000-");
	}

	@Test
	void aFullDiskAndAFileBeyondAllMeasureAreSaid() {
		answer(StandInFiles.file(this.content, "\"a\"", Integer.MAX_VALUE));
		HttpFetcher fetcher = new HttpFetcher(this.server.settings(), new TestClock());
		assertThat(assertNotChecked(Kind.UNAVAILABLE, () -> new PubMedFiles(fetcher, (here) -> room(here, 1 << 20, 100))
			.download(file(), this.folder, (bytes) -> {
			}))).hasMessageContaining("has only 100 MB left: make room");
		assertThat(assertNotChecked(Kind.UNAVAILABLE, () -> new PubMedFiles(fetcher, (here) -> room(here, 1000, 9999))
			.download(file(), this.folder, (bytes) -> {
			}))).hasMessageContaining("more than the 0 MB");
		answer((exchange) -> {
			exchange.sendResponseHeaders(200, 0); // says no length
			exchange.getResponseBody().write(this.content);
			exchange.close();
		});
		assertThat(assertNotChecked(Kind.UNAVAILABLE, () -> new PubMedFiles(fetcher, (here) -> room(here, 1000, 9999))
			.download(file(), this.folder, (bytes) -> {
			}))).hasMessageContaining("is larger than 0 MB and was not read on");
		assertThat(this.server.asked(NAME)).hasSize(3);
	}

	private static Room room(Path folder, long largest, long freeMegabytes) {
		return new Room(folder) {

			@Override
			long largest() {
				return largest;
			}

			@Override
			long free() {
				return freeMegabytes << 20;
			}

		};
	}

	@Test
	void thePublishedMd5IsRead() throws Exception {
		this.baseline.put(NAME, this.content);
		assertThat(files().md5(file())).isEqualTo(StandInFiles.md5(this.content));
		this.baseline.md5(NAME, Reply.of(200, "text/plain", "0123456789ABCDEF0123456789abcdef  " + NAME));
		assertThat(files().md5(file())).isEqualTo("0123456789abcdef0123456789abcdef");
		this.baseline.md5(NAME, Reply.of(200, "text/plain", "MD5(pubmed26n0002.xml.gz)= " + "0".repeat(32)));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> files().md5(file())))
			.hasMessageContaining("no MD5 of " + NAME);
		this.baseline.md5(NAME, Reply.html(200, "<html>Not now</html>"));
		assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> files().md5(file()));
		this.baseline.md5(NAME, Reply.status(404));
		assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> files().md5(file()));
	}

	@ParameterizedTest
	@CsvSource({ "MD5(a.gz)= 0123456789abcdef0123456789abcdef", "MD5 (dir/a.gz) = 0123456789ABCDEF0123456789abcdef",
			"0123456789abcdef0123456789abcdef  a.gz", "0123456789abcdef0123456789abcdef *./a.gz",
			"0123456789abcdef0123456789abcdef" })
	void everyFormatOfAnMd5IsUnderstood(String text) {
		assertThat(Md5.published(text + "\n", "a.gz")).contains("0123456789abcdef0123456789abcdef");
	}

	@ParameterizedTest
	@CsvSource({ "MD5(b.gz)= 0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef  b.gz",
			"0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcdef0", "''", "<html>" })
	void whatIsNoMd5OfTheFileIsNone(String text) {
		assertThat(Md5.published(text, "a.gz")).isEmpty();
	}

}
