package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.exowatch.catalog.Overlay;
import org.exowatch.catalog.Overlay.Action;
import org.exowatch.catalog.Overlay.Row;
import org.exowatch.catalog.OverlayFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class OverlayTests {

	@TempDir
	Path folder;

	@Test
	void whatIsWrittenIsRead() throws IOException {
		Overlay overlay = new Overlay(
				List.of(new Row(Action.ADD, List.of("MESH:D1", "MESH:D2"), "hale and pale fever", 3, 2),
						new Row(Action.ABBREVIATE, List.of("MESH:D1"), "HF", 4, 4),
						new Row(Action.DROP, List.of(), "fever of the mountains", 2, 0),
						new Row(Action.SUPPRESS, List.of(), "Fever Institute", 1, 0)));
		StringWriter out = new StringWriter();
		OverlayFile.write(overlay, out);
		assertThat(out.toString()).startsWith("# exowatch overlay 1\n# ")
			.contains("\nADD\tMESH:D1|MESH:D2\thale and pale fever\t3\t2\n", "\nSUPPRESS\t-\tFever Institute\t1\t0\n");
		Vocabulary read = Vocabulary.of(List.of()).plus(file(out.toString()));
		assertThat(read.overlay()).isEqualTo(overlay);
		assertThat(read.version()).contains("overlay-");
	}

	@Test
	void anOverlayChangesTheVersionAndComesAfterTheOthers() throws IOException {
		Vocabulary plain = Vocabulary.of(List.of()).plus(Path.of("jobs/vocabularies/starter.yaml"));
		Vocabulary with = plain.plus(file("# exowatch overlay 1\nSUPPRESS\t-\tfever\n"));
		assertThat(with.concepts()).hasSameSizeAs(plain.concepts());
		assertThat(with.version()).startsWith("starter+overlay-").isNotEqualTo(plain.version());
		assertThat(with.overlay().rows()).containsExactly(new Row(Action.SUPPRESS, List.of(), "fever", 0, 0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			ADD|MESH:D1;                    expected action
			REMOVE|MESH:D1|fever;           “REMOVE” is none of ADD
			ADD|-|fever;                    ADD needs a concept
			DROP|MESH:D1|fever;             DROP takes - for the concepts
			ADD|D1|fever;                   “D1” is no id
			ADD|MESH:D1|--;                 the form has no letter
			ADD|MESH:D1|fever|many|1;       “many” is no count
			ADD|MESH:D1|fever|-1|1;         “-1” is no count
			""")
	void aFaultNamesFileAndLine(String row, String fault) throws IOException {
		Path file = file("# exowatch overlay 1\n# a comment\n" + row.replace('|', '\t') + "\n");
		assertThatIOException().isThrownBy(() -> Vocabulary.of(List.of()).plus(file))
			.withMessageContaining("overlay.tsv:3: ")
			.withMessageContaining(fault)
			.withMessageContaining("Nothing of this file was added.");
	}

	private Path file(String content) throws IOException {
		return Files.writeString(this.folder.resolve("overlay.tsv"), content);
	}

}
