package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.exowatch.cli.Verbs.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LearnTests {

	private static final String CORPUS = """
			1|t|The flowing blight
			1|a|Two men had the flowing blight, and a burn healed.
			1\t4\t18\tflowing blight\tSpecificDisease\tD999001
			1\t35\t49\tflowing blight\tSpecificDisease\tD999001+D999002
			1\tCID\tD1\tD2

			2|t|The flowing blight again
			2|a|Quinine helps.
			2\t4\t18\tflowing blight\tDisease\tD999001
			2\t25\t32\tQuinine\tChemical\tD011803
			""";

	@TempDir
	Path folder;

	@Test
	void learnsAnOverlayThatTagUses() throws IOException {
		Path corpus = file("corpus.pubtator", CORPUS);
		Path overlay = this.folder.resolve("overlay.tsv");
		Result learnt = Verbs.plain("vocabulary", "learn", corpus.toString(), "--output", overlay.toString());
		assertThat(learnt.code()).isZero();
		assertThat(learnt.out()).isEmpty();
		assertThat(learnt.err()).contains("corpus.pubtator: 2 texts, 4 annotations", "1 ADD, 0 ABBREVIATE")
			.contains("from 2 texts.");
		assertThat(overlay).content()
			.startsWith("# exowatch overlay 1\n")
			.contains("\nADD\tMESH:D999001\tflowing blight\t2\t2\n");
		Path input = file("in.jsonl", "{\"id\":\"7\",\"title\":\"Flowing blights\",\"abstract\":\"\"}\n");
		Result tagged = Verbs.plain("tag", "--input", input.toString(), "--vocabulary", overlay.toString());
		assertThat(tagged.out()).contains("\"id\":\"MESH:D999001\"", "\"rule\":\"condition.learnt\"");
	}

	@Test
	void tagAndEvaluateTellOfIdsThatNoVocabularyHas() throws IOException {
		Path overlay = file("overlay.tsv", """
				# exowatch overlay 1
				ADD\tMESH:D0460788\tflowing blight
				ADD\tMESH:D0460788|MESH:D010003\tflowing knee
				""");
		Path input = file("in.jsonl", "{\"id\":\"7\",\"title\":\"Flowing blights\",\"abstract\":\"\"}\n");
		Path gold = file("gold.jsonl",
				"{\"id\":\"7\",\"title\":\"Blights\",\"abstract\":\"\",\"gold\":{\"conditions\":[]}}\n");
		String told = "exowatch: ids in the overlay that no vocabulary has, used as they stand: 1 (MESH:D0460788)\n";
		String jobs = Verbs.jobs().toString();
		assertThat(Verbs.plain("tag", "--input", input.toString(), "--jobs", jobs, "--vocabulary", overlay.toString())
			.err()).isEqualToNormalizingNewlines(told);
		assertThat(Verbs.plain("evaluate", gold.toString(), "--jobs", jobs, "--vocabulary", overlay.toString()).err())
			.isEqualToNormalizingNewlines(told);
		assertThat(Verbs.plain("tag", "--input", input.toString(), "--jobs", jobs).err()).isEmpty();
	}

	@Test
	void theSameCorpusGivesTheSameBytes() throws IOException {
		Path corpus = file("corpus.pubtator", CORPUS);
		Path first = this.folder.resolve("a.tsv");
		Path second = this.folder.resolve("b.tsv");
		Verbs.plain("vocabulary", "learn", corpus.toString(), "--output", first.toString());
		Verbs.plain("vocabulary", "learn", corpus.toString(), "--output", second.toString());
		assertThat(first).hasSameBinaryContentAs(second);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			1|a|An abstract;                                      corpus:1: expected the title
			1|t|Title~1|t|Title;                                  corpus:2: expected the abstract
			1|t|Title~1|a|Body~2#0#5#Title#Disease#D1;            corpus:3: an annotation of 2 under 1
			1|t|Title~1|a|Body~1#0#99#Title#Disease#D1;           corpus:3: no place in the text: 0 to 99
			1|t|Title~1|a|Body~1#0#5#Tidal#Disease#D1;            corpus:3: the text has “Title” there and not “Tidal”
			1|t|Title~1|a|Body;                                   corpus: no annotation in 1 texts
			1|t|Title~1|a|Body~1#0#5#Title#Disease#D1 2;          corpus:3: “MESH:D1 2” is no concept id
			1|t|Title~1|a|Body~1#0#5#Title#Disease#MESH:;         corpus:3: “MESH:” is no concept id
			""")
	void aFaultEndsTheLearningAndLeavesTheOverlay(String lines, String fault) throws IOException {
		Path corpus = file("corpus", lines.replace('~', '\n').replace('#', '\t') + "\n");
		Path overlay = file("overlay.tsv", "as it was");
		Result learnt = Verbs.plain("vocabulary", "learn", corpus.toString(), "--output", overlay.toString());
		assertThat(learnt.code()).isEqualTo(1);
		assertThat(learnt.err()).contains(fault);
		assertThat(overlay).hasContent("as it was");
	}

	@Test
	void wrongUsageIsTwo() throws IOException {
		Path corpus = file("corpus.pubtator", CORPUS);
		assertThat(Verbs.plain("vocabulary", "learn", corpus.toString()).code()).isEqualTo(2);
		assertThat(Verbs.plain("vocabulary", "learn", "nowhere", "--output", "x.tsv").code()).isEqualTo(2);
		assertThat(Verbs.plain("vocabulary", "learn", corpus.toString(), "--output", corpus.toString()).err())
			.contains("that is an input; name another file");
	}

	/** The example of the page on vocabularies is an overlay. */
	@Test
	void theExampleInTheDocumentationIsRead() throws IOException {
		String page = Files.readString(Path.of("docs/VOCABULARY.md"));
		int from = page.indexOf("    # exowatch overlay 1");
		Path overlay = file("example.tsv",
				page.substring(from, page.indexOf("\n\n", from)).replaceAll("(?m)^ {4}", ""));
		Path input = file("in.jsonl", "{\"id\":\"7\",\"title\":\"Runner's knee\",\"abstract\":\"\"}\n");
		Result tagged = Verbs.plain("tag", "--input", input.toString(), "--vocabulary", overlay.toString());
		assertThat(tagged.code()).isZero();
		assertThat(tagged.out()).contains("\"id\":\"MESH:D046788\"");
	}

	private Path file(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

}
