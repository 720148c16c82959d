package org.exowatch.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The vocabulary that is shipped is well. */
class StarterVocabularyTests {

	private static final List<String> CLAIMED = List.of("D010003", "D001168", "D001172", "D007718", "D002357",
			"D013708", "D015595", "D000505", "D010300", "D000544", "D019636", "D009203", "D006333", "D002318",
			"D001327", "D009103", "D014945", "D055959", "D000070642", "D000094024", "D000086382", "D059350", "D007249");

	private static Vocabulary starter;

	@BeforeAll
	static void read() throws IOException {
		starter = Vocabulary.of(List.of()).plus(Path.of("jobs/vocabularies/starter.yaml"));
	}

	@Test
	void hasAtLeast150ConditionsAndEveryOneOfTheClaims() {
		assertThat(starter.concepts()).hasSizeGreaterThanOrEqualTo(150);
		assertThat(CLAIMED).allSatisfy((ui) -> assertThat(starter.concept("MESH:" + ui)).isPresent());
	}

	@Test
	void idsAreMeshDescriptorsAndParentsExist() {
		assertThat(starter.concepts()).allSatisfy((concept) -> {
			assertThat(concept.id()).matches("MESH:D\\d{6}(\\d{3})?");
			assertThat(concept.parents()).allSatisfy((parent) -> assertThat(starter.concept(parent)).isPresent());
		});
	}

	@Test
	void everyNameBelongsToOneConditionOnly() {
		List<String> names = new ArrayList<>();
		starter.concepts().forEach((concept) -> {
			names.add(concept.name().toLowerCase(Locale.ROOT));
			concept.synonyms().forEach((synonym) -> names.add(synonym.toLowerCase(Locale.ROOT)));
		});
		assertThat(names).doesNotHaveDuplicates();
	}

	@Test
	void ambiguousShortFormsAreNoNames() {
		assertThat(starter.concepts()).allSatisfy((concept) -> assertThat(concept.synonyms()).doesNotContain("EV", "PD",
				"OA", "MS", "TBI", "MI", "HF", "GC", "AD", "RA", "IVD"));
	}

}
