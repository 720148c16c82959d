package org.exowatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.exowatch.catalog.Catalogs;
import org.exowatch.catalog.Overlay;
import org.exowatch.catalog.OverlayFile;
import org.exowatch.document.AnnotatedText;
import org.exowatch.parse.Parsers;
import org.exowatch.parse.PubTatorCorpus;
import org.exowatch.tag.CorpusLearner;
import org.exowatch.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns from annotated texts what forms name conditions. */
@Command(name = "learn", mixinStandardHelpOptions = true,
		description = "Learns from annotated texts which forms name conditions and which do not, and writes an overlay that "
				+ "can be read, edited and given to tag --vocabulary. Corpora: PubTator, as NCBI Disease, BC5CDR and BioRED.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch vocabulary learn train.pubtator --vocabulary CTD_diseases.tsv.gz --output overlay.tsv",
				"  exowatch vocabulary learn train.txt dev.txt --vocabulary CTD_diseases.tsv --output overlay.tsv",
				"  exowatch tag --input new.jsonl --vocabulary CTD_diseases.tsv --vocabulary overlay.tsv", "",
				"Learn with the vocabularies with which you will tag. The same corpora give the same overlay, byte by byte.",
				"A fault in a corpus ends the learning with exit code 1 and leaves an existing overlay as it is." })
final class LearnCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(arity = "1..*", paramLabel = "CORPUS", description = "annotated texts, gzipped or not")
	private List<Path> corpora = List.of();

	@Option(names = "--vocabulary", paramLabel = "F",
			description = "adds to the starter vocabulary, as in tag; may be repeated")
	private List<Path> vocabularies = List.of();

	@Option(names = "--output", paramLabel = "F", required = true, description = "the overlay to write")
	@SuppressWarnings("NullAway.Init")
	private Path output;

	@Option(names = "--jobs", paramLabel = "DIR",
			description = "whose vocabularies are used (default: ./jobs if it is there)")
	private @Nullable Path jobs;

	@Override
	public Integer call() throws Exception {
		requireFiles();
		Vocabulary vocabulary = vocabulary();
		List<AnnotatedText> texts = new ArrayList<>();
		for (Path corpus : this.corpora) {
			texts.addAll(read(corpus));
		}
		Overlay overlay = CorpusLearner.learn(texts, vocabulary);
		write(overlay, vocabulary);
		say("%s: %s, from %d texts.".formatted(this.output, counts(overlay), texts.size()));
		return ExitCode.DONE;
	}

	private void requireFiles() throws IOException {
		List<Path> all = new ArrayList<>(this.corpora);
		all.addAll(this.vocabularies);
		for (Path file : all) {
			if (!Files.isReadable(file) || Files.isDirectory(file)) {
				throw new UsageException(file + ": there is no such file to read");
			}
			if (Files.exists(this.output) && Files.isSameFile(file, this.output)) {
				throw new UsageException("--output " + file + ": that is an input; name another file");
			}
		}
	}

	private Vocabulary vocabulary() throws Exception {
		Vocabulary vocabulary = Vocabulary
			.of(Catalogs.load(WorkspaceOptions.jobsFolder(this.jobs), Parsers.names()).vocabularies());
		for (Path file : this.vocabularies) {
			vocabulary = vocabulary.plus(file);
		}
		return vocabulary;
	}

	private List<AnnotatedText> read(Path corpus) throws IOException {
		List<AnnotatedText> texts = new ArrayList<>();
		int annotations = 0;
		try (PubTatorCorpus in = PubTatorCorpus.open(corpus)) {
			for (AnnotatedText text = in.next(); text != null; text = in.next()) {
				texts.add(text);
				annotations += text.annotations().size();
			}
		}
		if (annotations == 0) {
			throw new IOException(corpus + ": no annotation in " + texts.size()
					+ " texts, so there is nothing to learn from. Nothing was written.");
		}
		say("%s: %d texts, %d annotations".formatted(corpus, texts.size(), annotations));
		return texts;
	}

	private static String counts(Overlay overlay) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (Overlay.Action action : Overlay.Action.values()) {
			counts.put(action.name(), 0);
		}
		overlay.rows().forEach((row) -> counts.merge(row.action().name(), 1, Integer::sum));
		List<String> parts = new ArrayList<>();
		counts.forEach((action, count) -> parts.add(count + " " + action));
		return String.join(", ", parts);
	}

	/** Whole or not at all: an overlay that breaks off would be taken for a whole one. */
	private void write(Overlay overlay, Vocabulary vocabulary) {
		Path part = this.output.resolveSibling(this.output.getFileName() + ".part");
		try {
			try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
				OverlayFile.write(overlay, out);
			}
			readBack(part, vocabulary);
			replace(part);
		}
		catch (IOException | UncheckedIOException ex) {
			throw new UsageException("--output " + this.output + ": cannot be written (" + ex.getClass().getSimpleName()
					+ "); is its folder there?");
		}
	}

	/** What tag would refuse is not left behind. */
	private void readBack(Path part, Vocabulary vocabulary) throws IOException {
		try {
			vocabulary.plus(part);
		}
		catch (IOException ex) {
			Files.delete(part);
			throw new UsageException("--output " + this.output + ": what was learnt cannot be read back ("
					+ ex.getMessage() + "); was there an odd form in the corpus? Nothing was written");
		}
	}

	private void replace(Path part) throws IOException {
		try {
			Files.move(part, this.output, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(part, this.output, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private void say(String message) {
		this.spec.commandLine().getErr().println(message);
	}

}
