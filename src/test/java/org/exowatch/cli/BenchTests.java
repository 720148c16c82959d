package org.exowatch.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.exowatch.cli.BenchReport.FilePass;
import org.exowatch.demo.DemoRecords;
import org.exowatch.cli.TagBenchReport.Cost;
import org.exowatch.cli.TagBenchReport.Round;
import org.exowatch.document.Article;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BenchTests {

	@TempDir
	Path folder;

	@Test
	void theMadeFileHasTheRecordsAskedForEachUnderItsOwnPmid() throws Exception {
		List<Parsed> records = parsed(made("one.xml.gz", 150, 61_000_001));
		assertThat(records).hasSize(150).allMatch((record) -> record instanceof Article);
		assertThat(records).extracting((record) -> ((Article) record).key().key())
			.doesNotHaveDuplicates()
			.startsWith("61000001", "61000002")
			.endsWith("61000150");
	}

	@Test
	void aMadeRecordIsAboutAsLongAsARealOne() throws Exception {
		long length = unpacked(made("one.xml.gz", 200, 61_000_001)).length;
		assertThat(length / 200).isBetween(BenchInput.RECORD_LENGTH - 1_000L, BenchInput.RECORD_LENGTH + 1_000L);
	}

	@Test
	void theSameNumbersMakeTheSameFile() throws Exception {
		assertThat(made("one.xml.gz", 100, 7)).hasSameBinaryContentAs(made("two.xml.gz", 100, 7));
	}

	@Test
	void itLoadsWhatItMadeReportsItAndLeavesNothing() throws Exception {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Exowatch.run(new PrintWriter(out), new PrintWriter(err), "bench", "--records", "40", "--files", "2",
				"--ten-times", "--json", "--data", this.folder.toString());
		assertThat(code).as(err.toString()).isZero();
		JsonNode report = JsonMapper.shared().readTree(out.toString());
		assertThat(report.get("files")).hasSize(2).allSatisfy((file) -> {
			assertThat(file.get("records").asInt()).isEqualTo(40);
			assertThat(file.get("quarantined").asInt()).isZero();
			assertThat(file.get("seconds").asDouble()).isPositive();
		});
		assertThat(report.get("tenTimes").get("records").asInt()).isEqualTo(400);
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void nightsAreMeasuredOnAFullDatabaseAndOnAnEmptyOne() throws Exception {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Exowatch.run(new PrintWriter(out), new PrintWriter(err), "bench", "--night", "300", "--nights", "1",
				"--json", "--data", this.folder.toString());
		assertThat(code).as(err.toString()).isZero();
		JsonNode report = JsonMapper.shared().readTree(out.toString());
		assertThat(report.get("documents").asLong()).isEqualTo(300);
		assertThat(report.get("full").get(0).get("pages").asLong()).isPositive();
		assertThat(report.get("empty").get(0).get("pages").asLong()).isPositive();
		assertThat(report.get("ratio").asDouble()).isPositive();
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void digestsAreMeasuredOnAFullDatabaseAndWithMoreOffTopic() throws Exception {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Exowatch.run(new PrintWriter(out), new PrintWriter(err), "bench", "--digest", "600", "--weeks", "2",
				"--off-topic", "2", "--json", "--data", this.folder.toString());
		assertThat(code).as(err.toString()).isZero();
		JsonNode report = JsonMapper.shared().readTree(out.toString());
		assertThat(report.get("documents").asLong()).isEqualTo(600);
		assertThat(report.get("more").asLong()).isEqualTo(1200);
		assertThat(report.get("single")).hasSize(3);
		assertThat(report.get("yearSeconds").asDouble()).isPositive();
		assertThat(report.get("pdfSeconds").asDouble()).isPositive();
		assertThat(report.get("growthOfPages").asDouble()).isPositive();
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void itTagsWhatItMadeWithoutADatabase() throws Exception {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = Exowatch.run(new PrintWriter(out), new PrintWriter(err), "bench", "--tag", "--records", "1150",
				"--files", "2", "--names", "2000", "--json", "--data", this.folder.toString());
		assertThat(code).as(err.toString()).isZero();
		JsonNode report = JsonMapper.shared().readTree(out.toString());
		assertThat(report.get("rounds")).hasSize(2).allSatisfy((round) -> {
			assertThat(round.get("abstracts").asInt()).isEqualTo(1150);
			assertThat(round.get("words").asInt()).isGreaterThan(1150 * 150);
			assertThat(round.get("conditions").asInt()).isPositive();
			assertThat(round.get("bytes").asLong()).isPositive();
			assertThat(round.get("seconds").asDouble()).isPositive();
		});
		assertThat(report.get("tagger").get("names").asInt()).isEqualTo(2000);
		assertThat(report.get("tagger").get("seconds").asDouble()).isPositive();
		assertThat(report.get("rounds").get(0).get("conditions"))
			.isEqualTo(report.get("rounds").get(1).get("conditions"));
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void recordsThatAreMadeNameTheirOwnRound() {
		BenchInput input = new BenchInput();
		int retracted = java.util.stream.IntStream.range(0, 200)
			.filter((i) -> input.record(i, 61_000_001).contains("RefType=\"RetractionOf\""))
			.skip(1)
			.findFirst()
			.orElseThrow();
		assertThat(input.record(retracted, 61_000_001)).containsPattern("</RefSource>\\s*<PMID Version=\"1\">6100")
			.contains("[" + (61_000_001 + retracted - retracted % DemoRecords.articles().size()) + "]</ArticleTitle>");
	}

	@Test
	void theFirstRoundOfTaggingDoesNotCountForTheSteadyState() {
		TagBenchReport report = TagBenchReport.of(List.of(new Round(100, 9, 9, 900, 50, 1),
				new Round(100, 9, 9, 200, 2, 1), new Round(100, 9, 9, 400, 4, 0.5)), new Cost(70_000, 1.5, 60));
		assertThat(report.steadyPerSecond()).isEqualTo(37.5);
		assertThat(report.steadyToPlainPass()).isEqualTo(5);
		assertThat(report.table())
			.contains("38 abstracts a second on one core, 5.0 x a plain pass, 0.0 kB allocated each")
			.contains("starter vocabulary and 70000 names, made in 1.50 CPU seconds, 60 MB of heap");
		assertThat(report.steadyBytes()).isEqualTo(3);
	}

	@Test
	void theFirstFileDoesNotCountForTheSteadyState() {
		BenchReport report = BenchReport.of(
				List.of(new FilePass(10, 0, 99, 1, 1), new FilePass(10, 0, 4, 2, 1), new FilePass(10, 0, 6, 2, 1)),
				null);
		assertThat(report.steadySeconds()).isEqualTo(5);
		assertThat(report.steadyToStax()).isEqualTo(2.5);
		assertThat(report.table()).contains("5.00 s, 2.5 x StAX, 5.0 x gunzip");
	}

	@Test
	void tenTimesTheRecordsAreComparedWithTheSteadyState() {
		FilePass one = new FilePass(10, 0, 4, 2, 1);
		BenchReport report = BenchReport.of(List.of(one, one), new FilePass(100, 0, 42, 20, 10));
		assertThat(report.table()).contains("ten times the records: 42.00 s, 10.5 times as long; 10.5 times as many");
	}

	private Path made(String name, int records, long firstPmid) throws IOException {
		Path file = this.folder.resolve(name);
		new BenchInput().write(file, records, firstPmid);
		return file;
	}

	private static byte[] unpacked(Path file) throws IOException {
		try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return in.readAllBytes();
		}
	}

	private static List<Parsed> parsed(Path file) throws IOException {
		RawDocument raw = new RawDocument(Source.PUBMED, file.toUri().toString(), "application/xml",
				java.time.Instant.EPOCH, "", () -> new ByteArrayInputStream(Files.readAllBytes(file)));
		List<Parsed> records = new ArrayList<>();
		try (ParsedStream stream = Parsers.open(raw, null)) {
			stream.forEachRemaining(records::add);
		}
		return records;
	}

}
