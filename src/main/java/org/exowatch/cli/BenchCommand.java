package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.exowatch.catalog.CatalogException;
import org.exowatch.cli.BenchReport.FilePass;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.load.FileReport;
import org.exowatch.jobs.load.FileReport.Outcome;
import org.exowatch.jobs.load.Loads;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures {@code load} on files that it makes itself. */
@Command(name = "bench", mixinStandardHelpOptions = true,
		description = "Measures load: makes PubMed files, loads them into a fresh database of its own, and compares with "
				+ "a plain StAX pass and with gunzip over the same file. Everything it made is removed afterwards.",
		footerHeading = "%nExamples:%n",
		footer = { "  java -Xmx512m -jar target/exowatch.jar bench   three files of 30,000 records",
				"  exowatch bench --records 300000 --files 1      a long one",
				"  exowatch bench --records 3000 --ten-times      whether time grows with a file's length",
				"  exowatch bench --night                         nights on 1,000,000 documents",
				"  exowatch bench --letters                       a first intake of 3,374 warning letters",
				"  exowatch bench --digest                        digests of 52 weeks on 200,000 documents",
				"  exowatch bench --tag --files 8                 tagging alone", "  exowatch bench --json", "",
				"docs/PERFORMANCE.md has figures and says how to read them." })
final class BenchCommand implements Callable<Integer> {

	private static final int NEW_RECORDS = 500;

	private static final long FIRST_PMID = 60_000_001;

	@Option(names = "--records", paramLabel = "N", defaultValue = "30000",
			description = "records a file (default: ${DEFAULT-VALUE})")
	private int records;

	@Option(names = "--files", paramLabel = "K", defaultValue = "3",
			description = "files, one after the other; the first warms up (default: ${DEFAULT-VALUE})")
	private int files;

	@Option(names = "--ten-times",
			description = "after them, load a file of ten times the records, too, and say how much longer it took")
	private boolean tenTimes;

	@Option(names = "--data", paramLabel = "DIR",
			description = "work in its folder 'bench', wiped at the start (default: a temporary folder)")
	private @Nullable Path data;

	@Option(names = "--night", paramLabel = "N", arity = "0..1", fallbackValue = "1000000",
			description = "measure nights of 500 new records on N stored documents (default: ${FALLBACK-VALUE}) and on an "
					+ "empty database beside it, instead of load")
	private @Nullable Long night;

	@Option(names = "--nights", paramLabel = "K", defaultValue = "7",
			description = "nights on each; the first warms up (default: ${DEFAULT-VALUE})")
	private int nights;

	@Option(names = "--letters", paramLabel = "N", arity = "0..1", fallbackValue = "3374",
			description = "measure a first intake of N warning letters (default: ${FALLBACK-VALUE}) beside fetching alone, "
					+ "instead of load")
	private @Nullable Integer letters;

	@Option(names = "--digest", paramLabel = "N", arity = "0..1", fallbackValue = "200000",
			description = "measure digests on N stored documents (default: ${FALLBACK-VALUE}), one in ten on topic, beside a "
					+ "plain read of these, instead of load")
	private @Nullable Long digest;

	@Option(names = "--weeks", paramLabel = "K", defaultValue = "52",
			description = "with --digest: weeks written in one run (default: ${DEFAULT-VALUE})")
	private int weeks;

	@Option(names = "--off-topic", paramLabel = "K", defaultValue = "10",
			description = "with --digest: at the end K times as many documents, the new ones off topic; 1: no more "
					+ "(default: ${DEFAULT-VALUE})")
	private int offTopic;

	@Option(names = "--tag",
			description = "measure tagging alone instead of load: one file's records, tagged once a --files round, beside a "
					+ "plain pass over the same texts; opens no database")
	private boolean tag;

	@Option(names = "--names", paramLabel = "N", defaultValue = "70000",
			description = "with --tag: invented names of conditions beside the starter vocabulary, 0 for none "
					+ "(default: ${DEFAULT-VALUE}, as many as CTD has)")
	private int names;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() throws Exception {
		if (this.records < 1 || this.files < 1 || this.names < 0) {
			throw new UsageException("--records and --files must be at least 1, --names at least 0");
		}
		Path folder = folder();
		if (this.night != null) {
			return nights(folder, this.night);
		}
		if (this.letters != null) {
			return letters(folder, this.letters);
		}
		if (this.digest != null) {
			return digests(folder, this.digest);
		}
		if (this.tag) {
			return tags(folder);
		}
		try (Workspace workspace = Workspace
			.open(Map.of("exowatch.data", folder.toString(), "spring.datasource.url", "embedded"), (context) -> {
			})) {
			List<FilePass> passes = measure(workspace, folder);
			if (workspace.get(StopSignal.class).requested()) {
				return ExitCode.STOPPED;
			}
			BenchReport report = BenchReport.of(passes.subList(0, this.files),
					this.tenTimes ? passes.get(this.files) : null);
			this.output.out().print(this.json ? Json.page(report) + System.lineSeparator() : report.table());
			return ExitCode.DONE;
		}
		finally {
			ScratchFolder.wipe(folder);
		}
	}

	private int nights(Path folder, long documents) throws IOException {
		if (documents < 1 || this.nights < 1) {
			throw new UsageException("--night and --nights must be at least 1");
		}
		try {
			NightBenchReport report = new NightBench(folder, NEW_RECORDS).measure(documents, this.nights,
					this.output.progress());
			this.output.out().print(this.json ? Json.page(report) + System.lineSeparator() : report.table());
			return ExitCode.DONE;
		}
		finally {
			ScratchFolder.wipe(folder);
		}
	}

	private int letters(Path folder, int count) throws IOException {
		if (count < 1) {
			throw new UsageException("--letters must be at least 1");
		}
		try {
			LetterBenchReport report = new LetterBench(folder, count).measure(this.output.progress());
			this.output.out().print(this.json ? Json.page(report) + System.lineSeparator() : report.table());
			return ExitCode.DONE;
		}
		finally {
			ScratchFolder.wipe(folder);
		}
	}

	private int digests(Path folder, long documents) throws IOException {
		if (documents < 1 || this.weeks < 1 || this.offTopic < 1) {
			throw new UsageException("--digest, --weeks and --off-topic must be at least 1");
		}
		try {
			DigestBenchReport report = new DigestBench(folder).measure(documents, this.weeks, this.offTopic,
					this.output.progress());
			this.output.out().print(this.json ? Json.page(report) + System.lineSeparator() : report.table());
			return ExitCode.DONE;
		}
		finally {
			ScratchFolder.wipe(folder);
		}
	}

	private int tags(Path folder) throws IOException, CatalogException {
		try {
			TagBenchReport report = new TagBench(folder).measure(this.records, this.files, this.names,
					this.output.progress());
			this.output.out().print(this.json ? Json.page(report) + System.lineSeparator() : report.table());
			return ExitCode.DONE;
		}
		finally {
			ScratchFolder.wipe(folder);
		}
	}

	private Path folder() throws IOException {
		if (this.data == null) {
			return Files.createTempDirectory("exowatch-bench");
		}
		Path folder = this.data.resolve("bench");
		for (String left : List.of("empty", "full", ".")) {
			ScratchFolder.wipe(folder.resolve(left).normalize());
		}
		return Files.createDirectories(folder);
	}

	private List<FilePass> measure(Workspace workspace, Path folder) throws IOException {
		BenchInput input = new BenchInput();
		List<FilePass> passes = new ArrayList<>();
		Progress progress = this.output.progress();
		List<Integer> lengths = lengths();
		progress.begin("bench", lengths.size());
		long pmid = FIRST_PMID;
		for (int i = 0; i < lengths.size() && !workspace.get(StopSignal.class).requested(); i++) {
			Path file = folder.resolve("bench%04d.xml.gz".formatted(i + 1));
			input.write(file, lengths.get(i), pmid);
			pmid += lengths.get(i);
			passes.add(pass(workspace, file));
			Files.delete(file);
			progress.advance(i + 1L);
		}
		progress.end(passes.size() + " files loaded");
		return passes;
	}

	private List<Integer> lengths() {
		List<Integer> lengths = new ArrayList<>(Collections.nCopies(this.files, this.records));
		if (this.tenTimes) {
			lengths.add(Math.multiplyExact(10, this.records));
		}
		return lengths;
	}

	private FilePass pass(Workspace workspace, Path file) throws IOException {
		long start = System.nanoTime();
		FileReport report = workspace.get(Loads.class).load(List.of(file), Progress.SILENT).get(0);
		double seconds = (System.nanoTime() - start) / 1e9;
		if (report.outcome() == Outcome.FAILED || report.quarantined() > 0) {
			throw new IllegalStateException("A file made for measuring did not load whole: " + report);
		}
		return new FilePass(report.parts(), report.quarantined(), seconds, BenchReference.stax(file),
				BenchReference.gunzip(file));
	}

}
