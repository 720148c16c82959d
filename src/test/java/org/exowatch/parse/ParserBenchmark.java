package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.exowatch.document.Parsed;
import org.exowatch.document.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long the parser takes for a file of invented records (docs/PERFORMANCE.md). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class ParserBenchmark {

	private static final String SENTENCE = "Exosomes of 40 patients (P&lt;0.001) were given <i>in vivo</i> at 4 \u00b0C. ";

	/** Records of one file. */
	@Param("2000")
	int records;

	/** Whether the cited papers are read, too. */
	@Param({ "false", "true" })
	boolean references;

	private byte[] file = {};

	@Setup
	public void makeFile() {
		StringBuilder xml = new StringBuilder(Docs.SET);
		for (int i = 1; i <= this.records; i++) {
			xml.append(record(i));
		}
		this.file = Docs.utf8(xml.append(Docs.SET_END).toString());
	}

	@Benchmark
	public void parse(Blackhole sink) throws IOException {
		try (ParsedStream stream = Parsers.open(
				Docs.raw(Source.PUBMED, "file:/bench", () -> new ByteArrayInputStream(this.file)), null,
				this.references)) {
			while (stream.hasNext()) {
				Parsed part = stream.next();
				sink.consume(part);
			}
		}
	}

	/** About as long as PubMed's, and with as many elements. */
	private static String record(int number) {
		String authors = "<Author ValidYN=\"Y\"><LastName>Sample</LastName><ForeName>Anna</ForeName><Initials>A</Initials>"
				+ "<AffiliationInfo><Affiliation>Sample Institute, Exampletown, Sampleland.</Affiliation></AffiliationInfo></Author>";
		String headings = "<MeshHeading><DescriptorName UI=\"D006801\" MajorTopicYN=\"N\">Humans</DescriptorName>"
				+ "<QualifierName UI=\"Q000628\" MajorTopicYN=\"Y\">therapy</QualifierName></MeshHeading>";
		String dates = "<PubMedPubDate PubStatus=\"entrez\"><Year>2026</Year><Month>2</Month><Day>13</Day><Hour>5</Hour>"
				+ "<Minute>30</Minute></PubMedPubDate>";
		String cited = "<Reference><Citation>Sample A. A cited paper. J Samples. 2020;1:2-3</Citation><ArticleIdList>"
				+ "<ArticleId IdType=\"pubmed\">11111111</ArticleId></ArticleIdList></Reference>";
		return "<PubmedArticle><MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\"><PMID Version=\"1\">" + number
				+ "</PMID><Article><Journal><Title>Journal of Samples</Title></Journal><ArticleTitle>Paper " + number
				+ "</ArticleTitle><Abstract><AbstractText>" + SENTENCE.repeat(18)
				+ "</AbstractText></Abstract><AuthorList>" + authors.repeat(6)
				+ "</AuthorList></Article><MeshHeadingList>" + headings.repeat(12)
				+ "</MeshHeadingList></MedlineCitation><PubmedData><History>" + dates.repeat(4)
				+ "</History><ReferenceList>" + cited.repeat(10) + "</ReferenceList></PubmedData></PubmedArticle>\n";
	}

}
