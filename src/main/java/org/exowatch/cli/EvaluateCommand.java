package org.exowatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.exowatch.evaluate.Gold;
import org.exowatch.evaluate.GoldException;
import org.exowatch.evaluate.GoldFile;
import org.exowatch.evaluate.Scorecard;
import org.exowatch.tag.Tagger;
import org.exowatch.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far the tags agree with what people decided; opens no database. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
		description = "Tags the texts of gold files and prints a scorecard: precision, recall and F, what was taken for what, and the worst errors.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch evaluate gold.jsonl",
				"  exowatch evaluate corpus.pubtator --vocabulary CTD_diseases.tsv.gz --vocabulary overlay.tsv",
				"  exowatch evaluate study_types.csv --errors 50",
				"  exowatch evaluate gold.jsonl --json > scorecard.json", "",
				"Gold files: JSON Lines as for tag with an object 'gold' on each line; PubTator with diseases",
				"annotated (NCBI Disease, BC5CDR, BioRED); the CSV of StudyTypeTeller. Plain or gzipped, told by content." })
final class EvaluateCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "GOLD", arity = "1..*", description = "files that say what is right")
	private List<Path> files = List.of();

	@Mixin
	private final VocabularyOptions vocabularyOptions = new VocabularyOptions();

	@Option(names = "--errors", paramLabel = "N", defaultValue = "10",
			description = "how many errors are shown, the worst first (default: ${DEFAULT-VALUE})")
	private int errors;

	@Option(names = "--json", description = "every figure and every error as JSON")
	private boolean json;

	@Override
	public Integer call() throws Exception {
		Vocabulary vocabulary = this.vocabularyOptions.load(this.spec.commandLine().getErr());
		Tagger tagger = Tagger.of(vocabulary);
		List<ScorecardReport> reports = new ArrayList<>();
		for (Path file : this.files) {
			reports.add(new ScorecardReport(file, scorecard(file, tagger, vocabulary), vocabulary));
		}
		print(reports, this.spec.commandLine().getOut());
		return ExitCode.DONE;
	}

	private void print(List<ScorecardReport> reports, PrintWriter out) {
		if (this.json) {
			out.println(Json.page(reports.stream().map(ScorecardReport::figures).toList()));
		}
		else {
			reports.forEach((report) -> report.print(out, this.errors));
		}
	}

	private static Scorecard scorecard(Path file, Tagger tagger, Vocabulary vocabulary) throws IOException {
		VocabularyOptions.requireFile("GOLD", file);
		Scorecard card = new Scorecard(vocabulary::idOf);
		try {
			for (Gold gold : GoldFile.read(file)) {
				card.add(gold, tagger.tag(gold.title(), gold.text(), gold.publicationTypes()));
			}
		}
		catch (GoldException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
		return card;
	}

}
