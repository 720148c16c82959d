package org.exowatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.exowatch.demo.MadeLetters;
import org.exowatch.jobs.Outcome;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.Weeks;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.nightly.NightlyReport;
import org.exowatch.store.Queries;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Measures a first intake of warning letters: the real nightly run on an empty database,
 * from a server on loopback that lists made letters, without pause between requests.
 * Beside it the same pages are fetched once more and thrown away.
 */
final class LetterBench {

	private static final String FEED = "fda-warning-letters.yaml";

	private final Path folder;

	private final int letters;

	LetterBench(Path folder, int letters) {
		this.folder = folder;
		this.letters = letters;
	}

	LetterBenchReport measure(Progress progress) throws IOException {
		Path jobs = jobs();
		try (MadeLetters made = MadeLetters.start(this.letters); Workspace workspace = open(jobs, made.baseUri())) {
			progress.begin("letters", -1);
			long start = System.nanoTime();
			NightlyReport report = workspace.get(Nightly.class)
				.run(Weeks.today(workspace.get(Clock.class)), false, Progress.SILENT);
			double seconds = seconds(start);
			requireAll(report, stored(workspace));
			start = System.nanoTime();
			fetchAll(made.baseUri());
			progress.end("all are stored");
			return new LetterBenchReport(this.letters, seconds, seconds(start));
		}
	}

	private void requireAll(NightlyReport report, int stored) {
		if (report.any(Outcome.NOT_CHECKED) || report.any(Outcome.FAILED) || stored != this.letters) {
			throw new IllegalStateException(
					"A night made for measuring did not go well: " + stored + " letters are stored; " + report);
		}
	}

	private static int stored(Workspace workspace) {
		Object count = new Queries(workspace.get(DataSource.class))
			.run("select count(*) from analysis.notice where kind = 'WARNING_LETTER'")
			.rows()
			.get(0)
			.get(0);
		return Integer.parseInt(String.valueOf(count));
	}

	private void fetchAll(URI base) throws IOException {
		for (int number = 0; number < this.letters; number++) {
			try (InputStream page = URI.create(base + MadeLetters.path(number)).toURL().openStream()) {
				page.transferTo(OutputStream.nullOutputStream());
			}
		}
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

	private Workspace open(Path jobs, URI base) {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("exowatch.data", this.folder.toString());
		settings.put("exowatch.jobs", jobs.toString());
		settings.put("spring.datasource.url", "embedded");
		String host = "exowatch.client.hosts.[www.fda.gov].";
		settings.put(host + "via", base.toString());
		settings.put(host + "gap", "0ms");
		settings.put(host + "budget", "1000000");
		settings.put(host + "private-addresses", "true");
		return Workspace.open(settings, (context) -> {
		});
	}

	/** What the jar watches, with no other feed than the letters. */
	private Path jobs() throws IOException {
		Path jobs = this.folder.resolve("jobs");
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:jobs/*/*.yaml")) {
			String url = file.getURL().toString();
			Path target = jobs.resolve(url.substring(url.lastIndexOf("jobs/") + "jobs/".length()));
			if (!target.startsWith(jobs.resolve("feeds")) || target.endsWith(FEED)) {
				Files.createDirectories(Objects.requireNonNull(target.getParent()));
				try (InputStream content = file.getInputStream()) {
					Files.copy(content, target);
				}
			}
		}
		return jobs;
	}

}
