package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.cli.DigestBenchReport.Week;
import org.exowatch.demo.DemoClock;
import org.exowatch.demo.DemoWeeks;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.RenderedFile;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.digest.DigestReport;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.load.Loads;
import org.exowatch.store.MadeCopies;

/**
 * Measures digests over a full database: one week, a year of weeks, and one week again
 * when there are more documents off topic. One document in ten is on topic, and they lie
 * in the weeks of three years.
 */
final class DigestBench {

	private static final IsoWeek LAST = IsoWeek.parse("2026-W46");

	private static final int YEARS = 156;

	private static final int BASE = 5_000;

	private static final int TIMES = 3;

	private final Path folder;

	private final DemoClock clock = new DemoClock(
			LAST.next().monday().atTime(12, 0).atZone(DemoWeeks.ZONE).toInstant());

	DigestBench(Path folder) {
		this.folder = folder;
	}

	/**
	 * Measures.
	 * @param documents in the database
	 * @param weeks written in one run
	 * @param offTopic how many times as many are off topic in the end; 1: no more
	 */
	DigestBenchReport measure(long documents, int weeks, int offTopic, Progress progress) throws IOException {
		try (Workspace workspace = open()) {
			progress.begin("fill", -1);
			long stored = fill(workspace, documents);
			progress.end("%,d documents".formatted(stored));
			double reference = reference(workspace);
			write(workspace, LAST.minus(weeks + TIMES + 1));
			List<Week> single = single(workspace, weeks);
			double year = year(workspace, weeks, progress);
			double pdf = pdf(workspace);
			long more = stored;
			List<Week> crowded = List.of();
			if (offTopic > 1) {
				progress.begin("more off topic", -1);
				more = copies(workspace).multiply(offTopic, Integer.MAX_VALUE, 0);
				copies(workspace).tidy();
				progress.end("%,d documents".formatted(more));
				crowded = single(workspace, weeks + TIMES + 1);
			}
			return DigestBenchReport.of(stored, weeks, reference, single, year, pdf, more, crowded);
		}
	}

	private long fill(Workspace workspace, long documents) throws IOException {
		int base = (int) Math.min(BASE, documents);
		Path file = this.folder.resolve("base.xml.gz");
		new BenchInput().write(file, base, 60_000_001);
		workspace.get(Loads.class).load(List.of(file), Progress.SILENT);
		Files.delete(file);
		MadeCopies copies = copies(workspace);
		copies.spread(LAST.monday(), YEARS);
		long stored = copies.multiply((int) (documents / base), 1, 0);
		copies.tidy();
		return stored;
	}

	/**
	 * Weeks that were never written, before those of one run and the one that warms up;
	 * the least busy pass counts.
	 */
	private static List<Week> single(Workspace workspace, int before) {
		List<Week> passes = new ArrayList<>();
		for (int i = 1; i <= TIMES; i++) {
			passes.add(write(workspace, LAST.minus(before + i)));
		}
		return passes;
	}

	private static Week write(Workspace workspace, IsoWeek week) {
		long pages = pages(workspace);
		long start = System.nanoTime();
		List<DigestReport> reports = workspace.get(Digests.class).write(null, week);
		return new Week(week.toString(), reports.get(0).papers(), seconds(start), pages(workspace) - pages);
	}

	private static double year(Workspace workspace, int weeks, Progress progress) {
		List<IsoWeek> all = IntStream.range(0, weeks).mapToObj((week) -> LAST.minus(weeks - 1 - week)).toList();
		long start = System.nanoTime();
		workspace.get(Digests.class).write(null, all, progress, () -> false);
		return seconds(start);
	}

	/**
	 * The last week's page as PDF: the median of some, as they come one after the other.
	 */
	private static double pdf(Workspace workspace) {
		DigestSpec spec = workspace.get(Catalog.class).digests().get(0);
		RenderedFile page = workspace.get(Digests.class)
			.published(spec, LAST)
			.stream()
			.filter((file) -> file.mediaType().equals("text/html"))
			.findFirst()
			.orElseThrow();
		double[] passes = IntStream.range(0, TIMES).mapToDouble((pass) -> {
			long start = System.nanoTime();
			DigestWriter.pdf(page, LAST.next().start(spec.zone()));
			return seconds(start);
		}).sorted().toArray();
		return passes[TIMES / 2];
	}

	private static double reference(Workspace workspace) {
		double least = Double.MAX_VALUE;
		for (int i = 0; i < TIMES; i++) {
			long start = System.nanoTime();
			copies(workspace).readTopics();
			least = Math.min(least, seconds(start));
		}
		return least;
	}

	/** Connections tell the server's statistics what they did at their end. */
	private static long pages(Workspace workspace) {
		workspace.get(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
		return copies(workspace).work().pages();
	}

	private static MadeCopies copies(Workspace workspace) {
		return new MadeCopies(workspace.get(HikariDataSource.class));
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private Workspace open() throws IOException {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("exowatch.data", this.folder.resolve("full").toString());
		settings.put("exowatch.jobs", BenchJobs.pubMed(this.folder).toString());
		settings.put("exowatch.pdf", "false");
		settings.put("spring.datasource.url", "embedded");
		return Workspace.open(settings, (context) -> context.getBeanFactory().registerSingleton("clock", this.clock));
	}

}
