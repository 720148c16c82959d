package org.exowatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.exowatch.catalog.CatalogException;
import org.exowatch.document.EvidenceType;
import org.exowatch.evaluate.Gold;
import org.exowatch.evaluate.GoldException;
import org.exowatch.evaluate.GoldFile;
import org.exowatch.tag.DesignTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The weights that help to decide evidence types. */
@Command(name = "evidence", mixinStandardHelpOptions = true,
		description = "Trains the weights that help to decide evidence types.",
		subcommands = EvidenceCommand.TrainCommand.class, footerHeading = "%nExamples:%n",
		footer = "  exowatch evidence train study_types_train.csv study_types_val.csv --output design.weights")
final class EvidenceCommand implements Runnable {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public void run() {
		this.spec.commandLine().usage(this.spec.commandLine().getOut());
	}

	/** Trains and writes them. */
	@Command(name = "train", mixinStandardHelpOptions = true,
			description = "Trains on gold files and writes the weights: numbers, no text. The same files in the same order "
					+ "give the same bytes.",
			footerHeading = "%nExamples:%n",
			footer = { "  exowatch evidence train study_types_train.csv study_types_val.csv --output design.weights",
					"", "Gold files as for evaluate. The weights take effect when they replace the resource",
					"org/exowatch/tag/design.weights and the program is built again." })
	static final class TrainCommand implements Callable<Integer> {

		@Spec
		@SuppressWarnings("NullAway.Init")
		private CommandSpec spec;

		@Parameters(paramLabel = "GOLD", arity = "1..*", description = "texts with their evidence types")
		private List<Path> files = List.of();

		@Option(names = "--output", paramLabel = "F", required = true, description = "the file to write")
		@SuppressWarnings("NullAway.Init")
		private Path output;

		@Override
		public Integer call() throws IOException, CatalogException {
			OutputFile.require("--output", this.output, this.files);
			OutputFile.requireFolder("--output", this.output);
			DesignTrainer trainer = new DesignTrainer();
			int texts = 0;
			for (Path file : this.files) {
				texts += add(file, trainer);
			}
			byte[] weights = train(trainer);
			OutputFile.replace("--output", this.output, (part) -> Files.write(part, weights));
			PrintWriter out = this.spec.commandLine().getOut();
			out.printf("%s: %,d bytes of weights from %,d texts%n", this.output, weights.length, texts);
			return ExitCode.DONE;
		}

		private static int add(Path file, DesignTrainer trainer) throws IOException {
			VocabularyOptions.requireFile("GOLD", file);
			int texts = 0;
			try {
				for (Gold gold : GoldFile.read(file)) {
					List<EvidenceType> types = gold.evidence();
					if (types != null && !types.isEmpty()) {
						trainer.add(gold.title(), gold.text(), types.get(0));
						texts++;
					}
				}
			}
			catch (GoldException ex) {
				throw new UsageException(String.valueOf(ex.getMessage()));
			}
			return texts;
		}

		private static byte[] train(DesignTrainer trainer) {
			try {
				return trainer.train();
			}
			catch (IllegalStateException ex) {
				throw new UsageException("GOLD: " + ex.getMessage() + "; nothing was written");
			}
		}

	}

}
