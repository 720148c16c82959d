package org.exowatch.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.exowatch.catalog.Catalogs;
import org.exowatch.parse.Parsers;
import org.exowatch.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which vocabulary a verb tags: the same options on every verb that tags files. */
final class VocabularyOptions {

	@Option(names = "--vocabulary", paramLabel = "F",
			description = "adds to the starter vocabulary, which wins where one name has two ids; may be repeated")
	private List<Path> vocabularies = List.of();

	@Option(names = "--jobs", paramLabel = "DIR",
			description = "whose vocabularies are used (default: ./jobs if it is there)")
	private @Nullable Path jobs;

	/** What is asked for; ids of overlays that no vocabulary has are told. */
	Vocabulary load(PrintWriter err) throws Exception {
		Vocabulary vocabulary = Vocabulary.of(Catalogs.load(WorkspaceOptions.jobsFolder(this.jobs), Parsers.names()));
		for (Path file : this.vocabularies) {
			requireFile("--vocabulary", file);
			vocabulary = vocabulary.plus(file);
		}
		UnknownConditions.tell(vocabulary, err);
		return vocabulary;
	}

	/** Refuses what is no file that can be read. */
	static void requireFile(String option, Path file) {
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			throw new UsageException(option + " " + file + ": there is no such file to read");
		}
	}

}
