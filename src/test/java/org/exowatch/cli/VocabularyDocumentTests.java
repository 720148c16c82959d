package org.exowatch.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.exowatch.cli.Verbs.Result;
import org.exowatch.database.TestDatabase;
import org.exowatch.source.StandInServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of docs/VOCABULARY.md, run in their order, do what it says. */
class VocabularyDocumentTests {

	private static final Path SAMPLES = Path.of("src/test/resources/org/exowatch/vocabulary");

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```");

	@TempDir
	Path folder;

	@Test
	void everyExampleRuns() throws IOException {
		files();
		Path jobs = copyJobs();
		List<String> outputs = new ArrayList<>();
		try (StandInServer server = StandInServer.start()) {
			Verbs verbs = new Verbs(this.folder.resolve("data"), server).on(TestDatabase.migrated()).in(jobs);
			assertThat(verbs.run("load", papers().toString()).code()).isZero();
			for (String example : examples()) {
				Result result = run(verbs, jobs, example);
				assertThat(result.code()).as("%s: %s", example, result.err()).isZero();
				outputs.add(example + "\n" + result.out());
			}
		}
		assertThat(outputs).hasSizeGreaterThanOrEqualTo(8);
		assertThat(jobs.resolve("vocabularies/imported.tsv.gz")).isNotEmptyFile();
	}

	@Test
	void theDiffLooksAsItIsShown() throws IOException {
		Path jobs = copyJobs();
		Path glass = Files.writeString(this.folder.resolve("glass.tsv"),
				"Glass Ankle\tMESH:D990001\nHoarse Knee\tOMIM:990002\t\t\t\t\t\tCroaking Knee\n");
		try (StandInServer server = StandInServer.start()) {
			Verbs verbs = new Verbs(this.folder.resolve("data"), server).on(TestDatabase.migrated()).in(jobs);
			assertThat(verbs.run("load", papers().toString()).code()).isZero();
			Result diff = verbs.run("vocabulary", "diff", "--quiet", glass.toString());
			assertThat(withoutVersions(document())).contains(withoutVersions(diff.out().strip()));
		}
	}

	private static String withoutVersions(String text) {
		return text.replaceAll("\\d+\\+starter(\\+imported)?-[0-9a-f]{6}", "VERSION$1").replace("\r", "");
	}

	private static List<String> examples() throws IOException {
		List<String> examples = new ArrayList<>();
		Matcher block = BLOCK.matcher(document());
		while (block.find()) {
			block.group(1).lines().filter((line) -> line.startsWith("exowatch ")).forEach(examples::add);
		}
		return examples;
	}

	private static String document() throws IOException {
		return Files.readString(Path.of("docs/VOCABULARY.md"));
	}

	/** As a shell splits it, files found in this test's folder. */
	private Result run(Verbs verbs, Path jobs, String example) {
		List<String> words = Pattern.compile("'([^']*)'|(\\S+)")
			.matcher(example.substring("exowatch ".length()))
			.results()
			.map((word) -> (word.group(1) != null) ? word.group(1) : word.group(2))
			.map((word) -> Files.exists(this.folder.resolve(word)) ? this.folder.resolve(word).toString() : word)
			.toList();
		if (example.startsWith("exowatch vocabulary import ")) {
			return Verbs
				.plain(Stream.concat(words.stream(), Stream.of("--jobs", jobs.toString())).toArray(String[]::new));
		}
		return verbs.run(words.toArray(String[]::new));
	}

	private Path papers() throws IOException {
		LocalDate day = LocalDate.of(2026, 11, 16);
		return Files.writeString(this.folder.resolve("papers.xml"),
				SampleRecords.file(SampleRecords.article("90000001", "Exosomes in glass ankle: a trial.", day),
						SampleRecords.article("90000002", "Exosomes in croaking knee: a trial.", day),
						SampleRecords.article("90000003", "Exosomes once more: a trial.", day)));
	}

	private void files() throws IOException {
		for (String name : List.of("desc2026.xml.gz", "desc2027.xml.gz")) {
			gzip("descriptors.xml", name);
		}
		gzip("supplementary.xml", "supp2026.xml.gz");
		gzip("ctd.tsv", "CTD_diseases.tsv.gz");
		Files.copy(SAMPLES.resolve("doid.obo"), this.folder.resolve("doid.obo"));
	}

	private void gzip(String sample, String name) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			Files.copy(SAMPLES.resolve(sample), out);
		}
		Files.write(this.folder.resolve(name), bytes.toByteArray());
	}

	private Path copyJobs() throws IOException {
		Path jobs = this.folder.resolve("jobs");
		try (Stream<Path> files = Files.walk(Verbs.jobs())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = jobs.resolve(Verbs.jobs().relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
		return jobs;
	}

}
