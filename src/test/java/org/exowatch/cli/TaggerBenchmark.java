package org.exowatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.exowatch.catalog.Catalogs;
import org.exowatch.document.Article;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.exowatch.tag.Tagger;
import org.exowatch.vocabulary.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long the tagger takes for a made abstract of 215 words (docs/PERFORMANCE.md). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class TaggerBenchmark {

	private static final int RECORDS = 400;

	/** Invented names of conditions beside the starter vocabulary. */
	@Param({ "0", "70000" })
	int names;

	private final List<Article> articles = new ArrayList<>();

	private Tagger tagger = Tagger.of(Vocabulary.of(List.of()));

	@Setup
	public void makeTaggerAndRecords() throws Exception {
		Path folder = Files.createTempDirectory("exowatch-bench");
		try {
			this.tagger = Tagger.of(vocabulary(folder.resolve("made.tsv")));
			Path file = folder.resolve("made.xml.gz");
			new BenchInput(TagBench.WORDS).write(file, RECORDS, 60_000_001);
			RawDocument raw = new RawDocument(Source.PUBMED, file.toUri().toString(), "application/xml", Instant.EPOCH,
					"", () -> Files.newInputStream(file));
			try (ParsedStream records = Parsers.open(raw, null)) {
				records.forEachRemaining((record) -> this.articles.add((Article) record));
			}
		}
		finally {
			ScratchFolder.wipe(folder);
		}
	}

	private Vocabulary vocabulary(Path file) throws Exception {
		Vocabulary starter = Vocabulary
			.of(Catalogs.load(WorkspaceOptions.jobsFolder(null), Parsers.names()).vocabularies());
		if (this.names == 0) {
			return starter;
		}
		MadeVocabulary.write(file, this.names);
		return starter.plus(file);
	}

	@Benchmark
	@OperationsPerInvocation(RECORDS)
	public void tag(Blackhole sink) {
		for (Article article : this.articles) {
			sink.consume(this.tagger.tag(article));
		}
	}

}
