package org.exowatch.vocabulary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.exowatch.catalog.VocabularySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VocabularyTests {

	private static final String CTD = """
			# Fields:
			# DiseaseName	DiseaseID	AltDiseaseIDs	Definition	ParentIDs	TreeNumbers	ParentTreeNumbers	Synonyms	SlimMappings
			Heart Gone Quiet	OMIM:600001	MESH:C500001|MESH:D009203					Quiet Heart|Quiet&apos;s Disease|QHD
			Sleepy Sickness	MESH:D099001						Joint Wear|Snooze Disease
			""";

	private final Path folder;

	private final Vocabulary base = Vocabulary
		.of(List.of(new VocabularySpec("base", List.of(concept("MESH:D010003", "Osteoarthritis", "joint wear"),
				concept("MESH:D009203", "Myocardial infarction", "heart attack")))));

	VocabularyTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private static VocabularySpec.Concept concept(String id, String name, String synonym) {
		return new VocabularySpec.Concept(id, name, List.of(synonym), List.of(), List.of());
	}

	@Test
	void takesTheMeshDescriptorAmongPrimaryAndAlternativeIds() throws IOException {
		Vocabulary more = this.base.plus(write("more.tsv", CTD));
		assertThat(more.concept("OMIM:600001")).isEmpty();
		Concept joined = more.concept("MESH:D009203").orElseThrow();
		assertThat(joined.name()).isEqualTo("Myocardial infarction");
		assertThat(joined.synonyms()).containsExactly("heart attack", "Heart Gone Quiet", "Quiet Heart",
				"Quiet's Disease");
		assertThat(joined.abbreviations()).containsExactly("QHD");
	}

	@Test
	void keepsANameWithTheConceptThatHadItFirst() throws IOException {
		Vocabulary more = this.base.plus(write("more.tsv", CTD));
		assertThat(more.concept("MESH:D099001").orElseThrow().synonyms()).containsExactly("Snooze Disease");
		assertThat(more.concept("MESH:D010003").orElseThrow().synonyms()).contains("joint wear");
	}

	@Test
	void readsGzipAndNamesTheVersionByItsParts() throws IOException {
		Path zipped = this.folder.resolve("more.tsv.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
			out.write(CTD.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(this.base.version()).matches("base-[0-9a-f]{6}");
		assertThat(this.base.plus(zipped).version()).matches("base\\+more-[0-9a-f]{6}");
		assertThat(this.base.plus(zipped).concepts()).hasSize(3);
	}

	@Test
	void versionFollowsTheContent() {
		Vocabulary other = Vocabulary
			.of(List.of(new VocabularySpec("base", List.of(concept("MESH:D010003", "Osteoarthritis", "worn joint")))));
		assertThat(other.version()).startsWith("base-").isNotEqualTo(this.base.version());
	}

	@Test
	void tellsOurOwnLayoutByContent() throws IOException {
		Path yaml = write("own.txt", """
				concepts:
				  - {id: "MESH:D099002", name: Glass ankle, synonyms: [brittle ankle], abbreviations: [GA], parents: []}
				""");
		Concept added = this.base.plus(yaml).concept("MESH:D099002").orElseThrow();
		assertThat(added)
			.isEqualTo(new Concept("MESH:D099002", "Glass ankle", List.of("brittle ankle"), List.of("GA"), List.of()));
	}

	@Test
	void saysWhereAFileIsWrong() throws IOException {
		Path lines = write("bad.tsv", "Name\tMESH:D1\nNoId\tnothing\n");
		assertThatThrownBy(() -> this.base.plus(lines)).isInstanceOf(IOException.class)
			.hasMessageContaining("bad.tsv:2:");
		Path prose = write("prose.txt", "just words");
		assertThatThrownBy(() -> this.base.plus(prose)).isInstanceOf(IOException.class)
			.hasMessageContaining("prose.txt");
		Path unnamed = write("unnamed.yaml", "concepts:\n  - {id: \"MESH:D1\"}\n");
		assertThatThrownBy(() -> this.base.plus(unnamed)).hasMessageContaining("concept 1");
		Path empty = write("empty.tsv", "");
		assertThatThrownBy(() -> this.base.plus(empty)).isInstanceOf(IOException.class);
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

}
