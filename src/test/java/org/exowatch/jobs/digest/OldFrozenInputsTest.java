package org.exowatch.jobs.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.RenderedFile;
import org.exowatch.document.DigestInput;
import org.exowatch.store.FrozenDigests;
import org.exowatch.store.InputComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Inputs as the program froze them when its renderer had version 1, 2 and 3 (4 froze the
 * same), byte by byte: never to be changed. The page that is rendered from them now lies
 * beside them; {@code -Dgolden.write=true} writes it anew. The references beside that of
 * 3 are what it published then.
 */
class OldFrozenInputsTest {

	private static final Path FOLDER = Path.of("src/test/resources/org/exowatch/jobs/digest");

	private static final DigestSpec SPEC = new DigestSpec("exosome-weekly", "exosome-therapy", "Exosome therapy weekly",
			ZoneId.of("America/New_York"));

	private static final Set<String> LATER = Set.of("authorNames", "firstIntake", "firstHumanStudies", "late");

	private static String frozen(String version) throws IOException {
		return Files.readString(FOLDER.resolve("renderer-" + version + ".json"));
	}

	private static Map<String, String> rendered(String version) throws IOException {
		List<RenderedFile> files = DigestWriter.write(FrozenDigests.input(frozen(version)), SPEC);
		return files.stream()
			.collect(Collectors.toMap((file) -> file.name().substring(file.name().lastIndexOf('.')),
					(file) -> new String(file.content(), StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1cf4a4db43f069bf59f38fdccf8f6f7150b4d12661ea91e5a473af8d2487b758",
			"2, e6c2c1fef8fe27c4ff591d868b05dc18cac2c1566cdc6dc61625dad27c6fcb84",
			"3, 57bab4028daeb666f648725488f01d4eb19c56bd03a5e2fe0175e3f97cea9fb8" })
	void whatWasFrozenIsReadAsItWas(String version, String sha256) throws IOException {
		String json = frozen(version);
		assertThat(FrozenDigests.sha256(json)).isEqualTo(sha256);
		DigestInput input = FrozenDigests.input(json);
		InputComparison comparison = InputComparison.of(json, FrozenDigests.canonicalJson(input), false);
		assertThat(comparison.differences()).isEmpty();
		if (version.equals("3")) {
			assertThat(comparison.unknown()).isSubsetOf(LATER);
		}
		else {
			assertThat(comparison.unknown()).contains("facts");
		}
		assertThat(input.firstHumanStudies()).isNull();
		assertThat(input.papers()).hasSize(11).allMatch((paper) -> paper.authorNames().isEmpty());
		assertThat(input.notices()).hasSize(2).noneMatch(DigestInput.Notice::firstIntake);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2", "3" })
	void whatWasFrozenIsRendered(String version) throws IOException {
		Map<String, String> files = rendered(version);
		Path golden = FOLDER.resolve("renderer-" + version + ".md");
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(golden, files.get(".md"));
		}
		assertThat(files).containsOnlyKeys(".html", ".md", ".txt", ".json", ".ris", ".bib");
		assertThat(files.get(".md")).isEqualTo(Files.readString(golden))
			.contains("**First human study of therapy here:** [Alopecia (PMID 39990102)]");
		assertThat(files.get(".ris")).contains("AU  - Sample, A. B.");
	}

	@Test
	void onlyWhatHasNoDateAndCameWithAFirstReadingWasNewToOlderRenderersAlone() throws IOException {
		String json = frozen("3");
		String undated = json.replaceFirst("\"issued\":\"2026-11-02\",\"posted\":\"2026-11-17\",", "");
		assertThat(undated).isNotEqualTo(json);
		String first = "\"changed\":false,\"firstIntake\":true";
		assertThat(InputCheck.undated(FrozenDigests.input(undated))).isEmpty();
		assertThat(InputCheck.undated(FrozenDigests.input(json.replace("\"changed\":false", first)))).isEmpty();
		assertThat(InputCheck.undated(FrozenDigests.input(undated.replace("\"changed\":false", first)))).singleElement()
			.satisfies((key) -> assertThat(key.key()).contains("sample-regeneration-llc"));
	}

	@ParameterizedTest
	@ValueSource(strings = { ".ris", ".bib" })
	void referencesAreRenderedAsTheyWerePublished(String ending) throws IOException {
		String published = Files.readString(FOLDER.resolve("renderer-3" + ending));
		assertThat(rendered("3").get(ending)).as("but for one wording")
			.isEqualTo(published.replace("RETRACTED, not counted", "RETRACTED: not counted as evidence"));
	}

}
