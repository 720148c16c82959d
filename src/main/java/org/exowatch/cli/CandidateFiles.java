package org.exowatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.Utf8Lines;
import org.exowatch.catalog.VocabularySpec;
import org.exowatch.catalog.VocabularyTable;
import org.exowatch.vocabulary.Findings;
import org.exowatch.vocabulary.VocabularyImport;

/** Files of which a vocabulary is made beside those of a catalog. */
final class CandidateFiles {

	private CandidateFiles() {
	}

	/** The vocabulary that they make under a name. */
	static VocabularySpec read(Catalog catalog, String name, List<Path> files, Findings findings) throws IOException {
		List<VocabularySpec> own = catalog.vocabularies()
			.stream()
			.filter((vocabulary) -> vocabulary.origins().isEmpty())
			.toList();
		if (own.stream().anyMatch((vocabulary) -> vocabulary.id().equals(name))) {
			throw new UsageException(
					"--name " + name + ": vocabularies/" + name + ".yaml has that name and is written by hand");
		}
		return new VocabularyImport(own, findings).read(name, files);
	}

	/** What an import wrote. */
	static VocabularySpec table(String name, Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return VocabularyTable.read(name, Utf8Lines.unpacked(in));
		}
	}

	static void require(Path file) {
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			throw new UsageException(file + ": there is no such file to read");
		}
	}

}
