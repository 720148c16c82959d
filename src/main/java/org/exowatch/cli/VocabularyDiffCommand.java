package org.exowatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.CatalogException;
import org.exowatch.catalog.Catalogs;
import org.exowatch.catalog.VocabularySpec;
import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.vocabulary.VocabularyDiff;
import org.exowatch.jobs.vocabulary.VocabularyDiff.Change;
import org.exowatch.jobs.vocabulary.VocabularyDiffs;
import org.exowatch.parse.Parsers;
import org.exowatch.store.Queries.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what another vocabulary would change, and writes nothing. */
@Command(name = "diff", mixinStandardHelpOptions = true,
		description = "Shows what 'exowatch vocabulary import' of the same files, followed by 'exowatch retag', changes on "
				+ "stored documents: by condition how many get it and lose it, human decisions kept. Nothing is written.",
		footerHeading = "%nExamples:%n", footer = { "  exowatch vocabulary diff desc2026.xml.gz CTD_diseases.tsv.gz",
				"  exowatch vocabulary diff candidate.tsv.gz --all --csv > changes.csv" })
final class VocabularyDiffCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", arity = "1..*",
			description = "as of 'exowatch vocabulary import', or what it wrote with --output")
	private List<Path> files = List.of();

	@Option(names = "--name", paramLabel = "ID", defaultValue = "imported",
			description = "the vocabulary that they replace (default: ${DEFAULT-VALUE})")
	@SuppressWarnings("NullAway.Init")
	private String name;

	@Option(names = "--all", description = "every document, off-topic ones included, as 'exowatch retag --all'")
	private boolean all;

	@Option(names = "--top", paramLabel = "N", defaultValue = "20",
			description = "conditions that the table shows (default: ${DEFAULT-VALUE})")
	private int top;

	@Option(names = "--json", description = "print the result as JSON, all conditions")
	private boolean json;

	@Option(names = "--csv", description = "print the result as CSV, all conditions")
	private boolean csv;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() throws IOException, CatalogException {
		if (this.json && this.csv) {
			throw new UsageException("--json or --csv, not both");
		}
		this.files.forEach(CandidateFiles::require);
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			Catalog catalog = workspace.get(Catalog.class);
			VocabularySpec imported = CandidateFiles.read(catalog, this.name, this.files, new ImportFindings());
			Catalog candidate = Catalogs.loadWith(imported, workspace.get(ExowatchProperties.class).jobs(),
					Parsers.names());
			Optional<VocabularyDiff> diff = workspace.get(VocabularyDiffs.class)
				.run(candidate, this.all, this.output.progress());
			diff.ifPresent((done) -> print(done, this.output.out()));
			return diff.isPresent() ? ExitCode.DONE : ExitCode.STOPPED;
		}
	}

	private void print(VocabularyDiff diff, PrintWriter out) {
		if (this.json) {
			out.println(Json.page(diff));
		}
		else if (this.csv) {
			TableFormat.CSV.print(new Table(
					List.of("id", "name", "added", "removed", "focus_gained", "focus_lost", "reasserted", "added_to",
							"removed_from"),
					diff.changes().stream().map(VocabularyDiffCommand::row).toList()), out);
		}
		else {
			table(diff, out);
		}
	}

	private static List<@Nullable Object> row(Change change) {
		return List.of(change.id(), change.name(), change.added(), change.removed(), change.focusGained(),
				change.focusLost(), change.reasserted(), String.join(" ", change.addedTo()), String.join(" ", change.removedFrom()));
	}

	private void table(VocabularyDiff diff, PrintWriter out) {
		out.printf("vocabulary %s -> %s%n", diff.from(), diff.to());
		out.printf("%,d of %,d documents change: conditions +%,d / -%,d, focus +%,d / -%,d%n", diff.changed(),
				diff.documents(), diff.added(), diff.removed(), diff.focusGained(), diff.focusLost());
		if (diff.reasserted() > 0) {
			out.printf("%,d conditions of documents get another assertion, such as NEGATED for AFFIRMED (--csv)%n",
					diff.reasserted());
		}
		if (diff.outdated() > 0) {
			out.printf("%,d documents carry tags of another version than the present one; run 'exowatch retag' before, "
					+ "to see what the vocabulary alone changes%n", diff.outdated());
		}
		if (diff.changes().isEmpty()) {
			return;
		}
		out.printf("%n%-40s %-16s %-15s %-15s %s%n", "condition", "id", "documents", "focus", "such as");
		diff.changes().stream().limit(this.top).forEach((change) -> line(change, out));
		if (diff.changes().size() > this.top) {
			out.printf("and %,d more conditions (--top N, --csv)%n", diff.changes().size() - this.top);
		}
	}

	private static void line(Change change, PrintWriter out) {
		String name = (change.name().length() > 40) ? change.name().substring(0, 39) + "…" : change.name();
		List<String> examples = change.addedTo().isEmpty() ? change.removedFrom() : change.addedTo();
		out.println("%-40s %-16s %-15s %-15s %s"
			.formatted(name, change.id(), "+%,d / -%,d".formatted(change.added(), change.removed()),
					"+%,d / -%,d".formatted(change.focusGained(), change.focusLost()),
					String.join(" ", examples.subList(0, Math.min(3, examples.size()))))
			.stripTrailing());
	}

}
