package org.exowatch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.CatalogException;
import org.exowatch.catalog.Catalogs;
import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularyTable;
import org.exowatch.parse.Parsers;
import org.exowatch.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one vocabulary of published files and puts it among those that are used. */
@Command(name = "import", mixinStandardHelpOptions = true,
		description = "Makes one vocabulary of files that MeSH, CTD and the Disease Ontology publish, and puts it into "
				+ "vocabularies/ of the jobs folder, from where all verbs take it. Stored documents keep their tags until "
				+ "'exowatch retag'; 'exowatch vocabulary diff' shows before what it will change.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch vocabulary import desc2026.xml.gz supp2026.xml.gz CTD_diseases.tsv.gz doid.obo",
				"  exowatch vocabulary import CTD_diseases.tsv.gz --output candidate.tsv.gz --report left-out.tsv", "",
				"Layouts are told by content. Where one name has two ids, vocabularies written by hand keep it,",
				"then the file named first." })
final class VocabularyImportCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", arity = "1..*",
			description = "MeSH descriptor or supplementary XML, CTD_diseases.tsv, OBO, or an imported one; also gzipped")
	private List<Path> files = List.of();

	@Option(names = "--name", paramLabel = "ID", defaultValue = "imported",
			description = "of the vocabulary, and of its file (default: ${DEFAULT-VALUE}); one of that name is replaced")
	@SuppressWarnings("NullAway.Init")
	private String name;

	@Option(names = "--output", paramLabel = "F",
			description = "write it here, where no verb takes it by itself, in place of the jobs folder")
	private @Nullable Path output;

	@Option(names = "--report", paramLabel = "F",
			description = "write everything that was not taken as it stands: file, line, kind, id, what, reason")
	private @Nullable Path report;

	@Option(names = "--jobs", paramLabel = "DIR", description = "the jobs folder (default: ./jobs)")
	private @Nullable Path jobs;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final Output out = new Output();

	@Override
	public Integer call() throws Exception {
		Path folder = WorkspaceOptions.jobsFolder(this.jobs);
		Path target = target(folder);
		requireOutputs(target);
		Catalog catalog = Catalogs.loadWithout(this.name, folder, Parsers.names());
		ImportFindings findings = new ImportFindings();
		VocabularySpec imported = read(catalog, findings);
		Integer before = (this.output == null) ? conditions(target) : null;
		write(imported, target, folder);
		String version = Vocabulary.of(catalog.with(imported)).version();
		ImportReport result = ImportReport.of(imported, target, version, before, findings);
		if (this.json) {
			this.out.out().println(Json.page(result));
		}
		else {
			result.print(this.out.out(), this.output == null);
		}
		return ExitCode.DONE;
	}

	/** Neither result may take the place of a file that is read. */
	private void requireOutputs(Path target) throws IOException {
		if (this.output != null) {
			OutputFile.require("--output", target, this.files);
			OutputFile.requireFolder("--output", target);
		}
		if (this.report != null) {
			OutputFile.require("--report", this.report, this.files);
			OutputFile.requireFolder("--report", this.report);
			OutputFile.require("--report", this.report, List.of(target));
		}
	}

	/** Of the vocabulary that is replaced, or null: there is none that can be read. */
	private @Nullable Integer conditions(Path replaced) {
		try {
			return Files.exists(replaced) ? CandidateFiles.table(this.name, replaced).concepts().size() : null;
		}
		catch (IOException ex) {
			this.out.err().println(replaced + ": cannot be read and will be replaced (" + ex.getMessage() + ")");
			return null;
		}
	}

	private Path target(@Nullable Path folder) {
		if (!this.name.matches("[a-z0-9][a-z0-9-]*")) {
			throw new UsageException("--name " + this.name + ": lower-case letters, digits and hyphens make a name");
		}
		for (Path file : this.files) {
			CandidateFiles.require(file);
		}
		if (this.output != null) {
			return this.output;
		}
		if (folder == null) {
			throw new UsageException("there is no folder ./jobs to put the vocabulary into; name it with --jobs DIR (a "
					+ "copy of the project's own jobs/), or write a file with --output F and use it by 'exowatch tag --vocabulary F'");
		}
		return folder.resolve("vocabularies").resolve(this.name + ".tsv.gz");
	}

	private VocabularySpec read(Catalog catalog, ImportFindings findings) throws IOException {
		if (this.report == null) {
			return CandidateFiles.read(catalog, this.name, this.files, findings);
		}
		try (PrintWriter lines = OutputFile.open("--report", this.report)) {
			return CandidateFiles.read(catalog, this.name, this.files, findings.andTo(lines));
		}
	}

	/** All of it or nothing: the file is moved when it is whole and all that uses it can do so. */
	private void write(VocabularySpec imported, Path target, @Nullable Path folder)
			throws IOException, CatalogException {
		Path parent = target.toAbsolutePath().getParent();
		if (parent != null && this.output == null) {
			Files.createDirectories(parent);
		}
		OutputFile.replace("--output", target, (part) -> {
			try (OutputStream bytes = Files.newOutputStream(part)) {
				VocabularyTable.write(imported, bytes);
			}
			if (!CandidateFiles.table(this.name, part).equals(imported)) {
				throw new IOException(target + ": would not be read as it was written. Nothing was imported; please "
						+ "report this with the files.");
			}
			if (this.output == null) {
				Catalogs.loadWith(imported, folder, Parsers.names());
			}
		});
	}

}
