package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.exowatch.vocabulary.Concept;
import org.exowatch.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MadeVocabularyTests {

	@TempDir
	Path folder;

	@Test
	void hasAtLeastTheNamesAskedForAndEachBelongsToOneDisease() throws IOException {
		Path file = this.folder.resolve("made.tsv.gz");
		MadeVocabulary.write(file, 20_000);
		Vocabulary made = Vocabulary.of(List.of()).plus(file);
		Set<String> names = new HashSet<>();
		for (Concept concept : made.concepts()) {
			names.add(concept.name().toLowerCase(Locale.ROOT));
			concept.synonyms().forEach((synonym) -> names.add(synonym.toLowerCase(Locale.ROOT)));
			names.addAll(concept.abbreviations());
		}
		assertThat(made.concepts()).hasSize(20_000 / MadeVocabulary.NAMES_EACH);
		assertThat(names).hasSizeGreaterThanOrEqualTo(20_000 * 9 / 10);
	}

	@Test
	void theSameNumbersMakeTheSameFile() throws IOException {
		MadeVocabulary.write(this.folder.resolve("a.tsv"), 4_000);
		MadeVocabulary.write(this.folder.resolve("b.tsv"), 4_000);
		assertThat(this.folder.resolve("a.tsv")).hasSameTextualContentAs(this.folder.resolve("b.tsv"));
		assertThat(Files.readAllLines(this.folder.resolve("a.tsv"))).hasSize(502);
	}

}
