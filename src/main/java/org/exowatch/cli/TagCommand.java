package org.exowatch.cli;

import java.io.BufferedOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.exowatch.document.Tags;
import org.exowatch.parse.TextInput;
import org.exowatch.parse.TextRecord;
import org.exowatch.tag.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Tags texts of a file; opens no database. */
@Command(name = "tag", mixinStandardHelpOptions = true,
		description = "Tags the texts of a file, one JSON object a line. Input: PubMed XML, PubTator or JSON Lines, told by content.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch tag --input abstracts.jsonl --output tags.jsonl",
				"  exowatch tag --input corpus.pubtator --output - --vocabulary CTD_diseases.tsv.gz", "",
				"Offsets are Unicode code points into title + one character + abstract as given." })
final class TagCommand implements Callable<Integer> {

	private static final int BUFFER = 1 << 16;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--input", paramLabel = "F", required = true, description = "the file to read")
	@SuppressWarnings("NullAway.Init")
	private Path input;

	@Option(names = "--output", paramLabel = "F", defaultValue = "-",
			description = "the file to write, - for standard output (default)")
	@SuppressWarnings("NullAway.Init")
	private String output;

	@Mixin
	private final VocabularyOptions vocabularyOptions = new VocabularyOptions();

	@Override
	public Integer call() throws Exception {
		VocabularyOptions.requireFile("--input", this.input);
		Tagger tagger = Tagger.of(this.vocabularyOptions.load(this.spec.commandLine().getErr()));
		AtomicInteger faults = new AtomicInteger();
		try (JsonGenerator out = open();
				TextInput texts = TextInput.open(() -> Files.newInputStream(this.input), (fault) -> {
					faults.incrementAndGet();
					this.spec.commandLine()
						.getErr()
						.printf("%s: %s: %s%n", this.input, fault.position(), fault.reason());
				})) {
			while (texts.hasNext()) {
				write(tagger, texts.next(), out);
			}
		}
		catch (JacksonException ex) {
			throw (rootCause(ex) instanceof IOException unwritten) ? unwritten : ex;
		}
		return (faults.get() > 0) ? ExitCode.FAILED : ExitCode.DONE;
	}

	private static Throwable rootCause(Throwable failure) {
		return (failure.getCause() == null) ? failure : rootCause(failure.getCause());
	}

	private static void write(Tagger tagger, TextRecord text, JsonGenerator out) {
		Tags tags = (text.article() != null) ? tagger.tag(text.article())
				: tagger.tag(text.title(), text.text(), text.publicationTypes());
		Json.line(TagLine.of(text.id(), tags, text.title() + "\n" + text.text()), out);
	}

	private JsonGenerator open() throws IOException {
		if (!this.output.equals("-")) {
			return Json.lines(file(Path.of(this.output)));
		}
		PrintWriter out = this.spec.commandLine().getOut();
		return Json.lines(new FilterWriter(out) {

			@Override
			public void close() throws IOException {
				flush();
			}

		});
	}

	private OutputStream file(Path file) throws IOException {
		if (Files.exists(file) && Files.isSameFile(file, this.input)) {
			throw new UsageException("--output " + file + ": that is the input; name another file");
		}
		try {
			return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
		}
		catch (IOException ex) {
			throw new UsageException("--output " + file + ": cannot be written (" + ex.getClass().getSimpleName()
					+ "); is its folder there?");
		}
	}

}
