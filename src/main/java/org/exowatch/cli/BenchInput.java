package org.exowatch.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.exowatch.demo.DemoRecords;

/**
 * Makes PubMed files to measure with: the demo's invented records again and again under
 * new PMIDs, with invented authors and references until they are as long as real ones.
 * The same numbers make the same file.
 */
final class BenchInput {

	/** Characters of an average record of PubMed's own files. */
	static final int RECORD_LENGTH = 10_500;

	private static final int MORE_AUTHORS = 4;

	private static final Pattern OWN_PMID = Pattern.compile("<PMID Version=\"1\">([0-9]+)</PMID>");

	private static final String HEAD = """
			<?xml version="1.0" encoding="utf-8"?>
			<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
			<PubmedArticleSet>
			""";

	/**
	 * Of a record that this one corrects, retracts and so on: the copy of the same round.
	 */
	private static final Pattern OTHER_PMID = Pattern.compile("(</RefSource>\\s*<PMID Version=\"1\">)([0-9]+)");

	private static final Pattern ABSTRACT_TEXT = Pattern.compile("(?s)<AbstractText.*?</AbstractText>");

	private static final Pattern WORD = Pattern.compile("\\s+");

	/** At least so many words are in an abstract, unless it has none. */
	private final int words;

	private final List<String> samples = DemoRecords.articles();

	private final List<String> pmids = this.samples.stream().map(BenchInput::pmid).toList();

	private final List<List<String>> sections = this.samples.stream().map(BenchInput::sections).toList();

	/** The samples with their abstracts, which are short. */
	BenchInput() {
		this(0);
	}

	/** With sections of other samples in each abstract until it has so many words. */
	BenchInput(int words) {
		this.words = words;
	}

	/**
	 * Writes a packed file.
	 * @param file ends in {@code .xml.gz}
	 * @param firstPmid the others follow it without a gap
	 */
	void write(Path file, int records, long firstPmid) throws IOException {
		try (Writer out = new BufferedWriter(
				new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8),
				1 << 16)) {
			out.write(HEAD);
			for (int i = 0; i < records; i++) {
				out.write(record(i, firstPmid));
				out.write('\n');
			}
			out.write("</PubmedArticleSet>\n");
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * An element {@code PubmedArticle}: one of those that follow each other from a PMID
	 * on.
	 */
	String record(int number, long firstPmid) {
		int round = number - number % this.samples.size();
		String sample = this.samples.get(number - round);
		long pmid = firstPmid + number;
		String renamed = sample.replace(this.pmids.get(number - round), Long.toString(pmid));
		StringBuilder record = new StringBuilder(OTHER_PMID.matcher(renamed).replaceAll((other) -> {
			int place = this.pmids.indexOf(other.group(2));
			return (place < 0) ? "$0" : "$1" + (firstPmid + round + place);
		}));
		// No two rounds have a title in common: titles lead notices to their papers.
		insert(record, "</ArticleTitle>", " [" + (firstPmid + round) + "]");
		insert(record, "</Abstract>", more(number));
		insert(record, "</AuthorList>", authors(pmid));
		insert(record, "</PubmedData>", references(pmid, RECORD_LENGTH - record.length()));
		return record.toString();
	}

	private static List<String> sections(String sample) {
		return ABSTRACT_TEXT.matcher(sample).results().map(MatchResult::group).toList();
	}

	/** Sections of the samples that follow. */
	private String more(int number) {
		StringBuilder more = new StringBuilder();
		int count = words(this.sections.get(number % this.samples.size()));
		for (int next = number + 1; count < this.words; next++) {
			for (String section : this.sections.get(next % this.samples.size())) {
				if (count < this.words) {
					more.append(section);
					count += words(List.of(section));
				}
			}
		}
		return more.toString();
	}

	private static int words(List<String> sections) {
		return sections.stream().mapToInt((section) -> WORD.split(section).length).sum();
	}

	private static String pmid(String sample) {
		Matcher own = OWN_PMID.matcher(sample);
		if (!own.find()) {
			throw new IllegalStateException("a sample without PMID: " + sample);
		}
		return own.group(1);
	}

	private static void insert(StringBuilder record, String before, String text) {
		int at = record.indexOf(before);
		if (at >= 0) {
			record.insert(at, text);
		}
	}

	private static String authors(long pmid) {
		StringBuilder authors = new StringBuilder();
		for (int i = 0; i < MORE_AUTHORS; i++) {
			long number = mixed(pmid, i);
			authors
				.append("""
						<Author ValidYN="Y"><LastName>Sample%1$s</LastName><ForeName>Ada %2$d</ForeName><Initials>A</Initials>\
						<AffiliationInfo><Affiliation>Department %2$d, Exowatch Sample University %1$s, %3$d Sampleton, \
						Nowhere. Invented for measuring.</Affiliation></AffiliationInfo></Author>
						"""
					.formatted(Long.toString(number % 1_000_003, 36), number % 97, number % 99_991));
		}
		return authors.toString();
	}

	private static String references(long pmid, int length) {
		StringBuilder references = new StringBuilder("<ReferenceList>\n");
		for (int i = 0; references.length() < length; i++) {
			long number = mixed(pmid, MORE_AUTHORS + i);
			references.append("""
					<Reference><Citation>Sample%1$s A, Mockhurst B. Invented reference %2$d on vesicles. \
					Exowatch Sample J. 2025;%3$d:%4$d-9.</Citation><ArticleIdList>\
					<ArticleId IdType="pubmed">98%2$d</ArticleId><ArticleId IdType="doi">10.5555/%1$s.%2$d</ArticleId>\
					</ArticleIdList></Reference>
					""".formatted(Long.toString(number % 1_000_003, 36), number % 999_983, number % 89,
					number % 4_001));
		}
		return references.append("</ReferenceList>\n").toString();
	}

	/** A number that looks drawn, and is the same each time. */
	private static long mixed(long pmid, int position) {
		long mixed = (pmid * 1_000 + position) * 0x9E3779B97F4A7C15L;
		return (mixed ^ (mixed >>> 29)) & Long.MAX_VALUE;
	}

}
