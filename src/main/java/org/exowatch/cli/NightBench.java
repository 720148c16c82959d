package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.exowatch.cli.NightBenchReport.Night;
import org.exowatch.demo.DemoClock;
import org.exowatch.demo.DemoWeeks;
import org.exowatch.demo.MadePubMed;
import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.load.Loads;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.nightly.NightlyReport;
import org.exowatch.jobs.settle.Retags;
import org.exowatch.store.MadeCopies;
import org.exowatch.store.MadeCopies.Work;

/**
 * Measures nights of new records on a full database and on an empty one beside it: the
 * real nightly run, collecting from a server on loopback. The full one is made of records
 * that {@code load} has loaded, and of copies of their rows.
 */
final class NightBench {

	private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 22);

	private static final long LOADED = 60_000_001;

	private static final long COLLECTED = 90_000_001;

	private static final int BASE = 5_000;

	private final Path folder;

	private final int records;

	private final BenchInput input = new BenchInput();

	private final DemoClock clock = new DemoClock(at(FIRST_NIGHT));

	NightBench(Path folder, int records) {
		this.folder = folder;
		this.records = records;
	}

	/**
	 * Measures.
	 * @param documents in the full database
	 * @param nights on each, the first of which warms up
	 */
	NightBenchReport measure(long documents, int nights, Progress progress) throws IOException {
		Path jobs = BenchJobs.pubMed(this.folder);
		try (MadePubMed pubMed = MadePubMed.start(this.clock);
				Workspace empty = open("empty", jobs, pubMed);
				Workspace full = open("full", jobs, pubMed)) {
			progress.begin("fill", -1);
			long start = System.nanoTime();
			long stored = fill(full, documents);
			double filled = seconds(start);
			progress.end("%d documents in %.0f s".formatted(stored, filled));
			start = System.nanoTime();
			full.get(Retags.class).run(false, Progress.SILENT);
			double settled = seconds(start);
			copies(full).tidy();
			List<Night> onEmpty = new ArrayList<>();
			List<Night> onFull = new ArrayList<>();
			progress.begin("nights", 2L * nights);
			for (int night = 0; night < nights; night++) {
				show(pubMed, night);
				onEmpty.add(night(empty, night));
				onFull.add(night(full, night));
				progress.advance(2L * (night + 1));
			}
			progress.end("settling all at once took %.1f s".formatted(settled));
			return NightBenchReport.of(stored, this.records, filled, settled, onEmpty, onFull);
		}
	}

	private long fill(Workspace workspace, long documents) throws IOException {
		int base = (int) Math.min(BASE, documents);
		Path file = this.folder.resolve("base.xml.gz");
		this.input.write(file, base, LOADED);
		workspace.get(Loads.class).load(List.of(file), Progress.SILENT);
		Files.delete(file);
		return copies(workspace).multiply((int) (documents / base));
	}

	private static MadeCopies copies(Workspace workspace) {
		return new MadeCopies(workspace.get(HikariDataSource.class));
	}

	/** A month apart, so that no night asks for the records of another again. */
	private static LocalDate day(int night) {
		return FIRST_NIGHT.plusDays(30L * night);
	}

	private void show(MadePubMed pubMed, int night) {
		long first = COLLECTED + (long) night * this.records;
		Map<String, String> articles = new LinkedHashMap<>();
		for (int i = 0; i < this.records; i++) {
			articles.put(Long.toString(first + i), this.input.record(i, first));
		}
		pubMed.show(articles, day(night));
		this.clock.set(at(day(night)));
	}

	private Night night(Workspace workspace, int night) {
		Work before = work(workspace);
		long start = System.nanoTime();
		NightlyReport report = workspace.get(Nightly.class).run(day(night), false, Progress.SILENT);
		double seconds = seconds(start);
		Work after = work(workspace);
		int received = report.feeds().stream().mapToInt((feed) -> feed.coverage().received()).sum();
		if (received != this.records || report.settled() != Outcome.COMPLETED) {
			throw new IllegalStateException("A night made for measuring did not go well: " + report);
		}
		return new Night(seconds, after.pages() - before.pages(), after.scannedRows() - before.scannedRows());
	}

	/** Connections tell the server's statistics what they did at their end. */
	private static Work work(Workspace workspace) {
		workspace.get(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
		return copies(workspace).work();
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private static java.time.Instant at(LocalDate day) {
		return day.atTime(LocalTime.of(23, 0)).atZone(DemoWeeks.ZONE).toInstant();
	}

	private Workspace open(String name, Path jobs, MadePubMed pubMed) {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("exowatch.data", this.folder.resolve(name).toString());
		settings.put("exowatch.jobs", jobs.toString());
		settings.put("spring.datasource.url", "embedded");
		String host = "exowatch.client.hosts.[eutils.ncbi.nlm.nih.gov].";
		settings.put(host + "via", pubMed.baseUri().toString());
		settings.put(host + "gap", "0ms");
		settings.put(host + "private-addresses", "true");
		return Workspace.open(settings, (context) -> context.getBeanFactory().registerSingleton("clock", this.clock));
	}

}
