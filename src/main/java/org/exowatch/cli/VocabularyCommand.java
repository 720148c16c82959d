package org.exowatch.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done with vocabularies; one class a subcommand. */
@Command(name = "vocabulary", mixinStandardHelpOptions = true, description = "Makes and changes vocabularies.",
		subcommands = { VocabularyImportCommand.class, VocabularyDiffCommand.class, LearnCommand.class },
		footerHeading = "%nExamples:%n", footer = "  exowatch vocabulary --help")
final class VocabularyCommand implements Runnable {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public void run() {
		this.spec.commandLine().usage(this.spec.commandLine().getOut());
	}

}
