package org.exowatch.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.catalog.CatalogException;
import org.exowatch.catalog.Catalogs;
import org.exowatch.cli.TagBenchReport.Round;
import org.exowatch.document.Article;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Section;
import org.exowatch.document.Source;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.Tagging;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;

/**
 * Measures tagging alone, in processor time of the one thread that does it, so that a
 * busy machine disturbs little. What it is compared with is one plain pass over the same
 * texts that looks at each letter and counts the words.
 */
final class TagBench {

	private static final int BATCH = 1000;

	private static final long FIRST_PMID = 60_000_001;

	private final Path folder;

	private final Tagging tagging;

	private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

	/** With the catalog of the working directory, or the one that is shipped. */
	TagBench(Path folder) throws CatalogException {
		this.folder = folder;
		this.tagging = Tagging.of(Catalogs.load(WorkspaceOptions.jobsFolder(null), Parsers.names()));
	}

	/** Tags the same made records in each round. */
	TagBenchReport measure(int records, int rounds, Progress progress) throws IOException {
		Path file = this.folder.resolve("tag.xml.gz");
		new BenchInput().write(file, records, FIRST_PMID);
		List<Round> measured = new ArrayList<>();
		progress.begin("bench", rounds);
		for (int i = 0; i < rounds; i++) {
			measured.add(round(file));
			progress.advance(i + 1L);
		}
		progress.end(records + " records tagged " + rounds + " times");
		return TagBenchReport.of(measured);
	}

	private Round round(Path file) throws IOException {
		RawDocument raw = new RawDocument(Source.PUBMED, file.toUri().toString(), "application/xml", Instant.EPOCH, "",
				() -> Files.newInputStream(file));
		Round sum = Round.NONE;
		List<Article> batch = new ArrayList<>(BATCH);
		try (ParsedStream records = Parsers.open(raw, null)) {
			while (records.hasNext()) {
				batch.add(article(records.next()));
				if (batch.size() == BATCH || !records.hasNext()) {
					sum = sum.plus(timed(batch));
					batch.clear();
				}
			}
		}
		return sum;
	}

	private static Article article(Parsed parsed) {
		if (parsed instanceof Article article) {
			return article;
		}
		throw new IllegalStateException("A file made for measuring holds what is no article: " + parsed);
	}

	private Round timed(List<Article> articles) {
		long start = this.clock.getCurrentThreadCpuTime();
		long conditions = 0;
		for (Article article : articles) {
			conditions += this.tagging.tag(article).tags().conditions().size();
		}
		long tagged = this.clock.getCurrentThreadCpuTime();
		long words = 0;
		for (Article article : articles) {
			words += words(article);
		}
		long end = this.clock.getCurrentThreadCpuTime();
		return new Round(articles.size(), words, conditions, (tagged - start) / 1e9, (end - tagged) / 1e9);
	}

	private static long words(Article article) {
		long words = words(article.text().title());
		for (Section section : article.text().sections()) {
			words += words(section.text());
		}
		return words;
	}

	private static long words(String text) {
		long words = 0;
		boolean inside = false;
		for (int i = 0; i < text.length(); i++) {
			boolean letter = Character.isLetterOrDigit(text.charAt(i));
			words += (letter && !inside) ? 1 : 0;
			inside = letter;
		}
		return words;
	}

}
