package org.exowatch.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.CatalogException;
import org.exowatch.catalog.Catalogs;
import org.exowatch.cli.TagBenchReport.Cost;
import org.exowatch.cli.TagBenchReport.Round;
import org.exowatch.document.Article;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Section;
import org.exowatch.document.Source;
import org.exowatch.jobs.Progress;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.exowatch.tag.Tagger;
import org.exowatch.vocabulary.Vocabulary;

/**
 * Measures tagging alone, in processor time of the one thread that does it, so that a
 * busy machine disturbs little, on abstracts as long as PubMed's are and with a
 * vocabulary as large as a real one. What it is compared with is one plain pass over the
 * same texts that looks at each letter and counts the words.
 */
final class TagBench {

	private static final int BATCH = 1000;

	private static final long FIRST_PMID = 60_000_001;

	/** Of an abstract about vesicles, on average. */
	static final int WORDS = 215;

	private final Path folder;

	private final Catalog catalog;

	private final ThreadMXBean clock = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

	/** With the catalog of the working directory, or the one that is shipped. */
	TagBench(Path folder) throws CatalogException {
		this.folder = folder;
		this.catalog = Catalogs.load(WorkspaceOptions.jobsFolder(null), Parsers.names());
	}

	/**
	 * Tags the same made records in each round.
	 * @param names that the vocabulary has beside those of the catalog
	 */
	TagBenchReport measure(int records, int rounds, int names, Progress progress) throws IOException {
		Path file = this.folder.resolve("tag.xml.gz");
		new BenchInput(WORDS).write(file, records, FIRST_PMID);
		Path vocabulary = this.folder.resolve("made.tsv");
		if (names > 0) {
			MadeVocabulary.write(vocabulary, names);
		}
		long heap = heap();
		long start = this.clock.getCurrentThreadCpuTime();
		Tagger tagger = Tagger.of((names > 0) ? vocabulary().plus(vocabulary) : vocabulary(), this.catalog.topics());
		double seconds = (this.clock.getCurrentThreadCpuTime() - start) / 1e9;
		Cost cost = new Cost(names, seconds, (heap() - heap) / 1e6);
		List<Round> measured = new ArrayList<>();
		progress.begin("bench", rounds);
		for (int i = 0; i < rounds; i++) {
			measured.add(round(file, tagger));
			progress.advance(i + 1L);
		}
		progress.end(records + " records tagged " + rounds + " times");
		return TagBenchReport.of(measured, cost);
	}

	private Vocabulary vocabulary() {
		return Vocabulary.of(this.catalog);
	}

	/** What is reachable: asked for collecting, a collector leaves little else. */
	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private Round round(Path file, Tagger tagger) throws IOException {
		RawDocument raw = new RawDocument(Source.PUBMED, file.toUri().toString(), "application/xml", Instant.EPOCH, "",
				() -> Files.newInputStream(file));
		Round sum = Round.NONE;
		List<Article> batch = new ArrayList<>(BATCH);
		try (ParsedStream records = Parsers.open(raw, null)) {
			while (records.hasNext()) {
				batch.add(article(records.next()));
				if (batch.size() == BATCH || !records.hasNext()) {
					sum = sum.plus(timed(batch, tagger));
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

	private Round timed(List<Article> articles, Tagger tagger) {
		long bytes = this.clock.getCurrentThreadAllocatedBytes();
		long start = this.clock.getCurrentThreadCpuTime();
		long conditions = 0;
		for (Article article : articles) {
			conditions += tagger.tagged(article).tags().conditions().size();
		}
		long made = this.clock.getCurrentThreadAllocatedBytes() - bytes;
		long tagged = this.clock.getCurrentThreadCpuTime();
		long words = 0;
		for (Article article : articles) {
			words += words(article);
		}
		long end = this.clock.getCurrentThreadCpuTime();
		return new Round(articles.size(), words, conditions, made, (tagged - start) / 1e9, (end - tagged) / 1e9);
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
