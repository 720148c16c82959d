package org.exowatch.tag;

import java.util.Arrays;
import java.util.List;

import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.vocabulary.Concept;
import org.exowatch.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names that share a word, and names that only stand side by side. */
class CoordinationTests {

	private static final Tagger TAGGER = Tagger.of(Vocabulary
		.of(Arrays.stream(("Cancer of the lung|Cancer of the liver|Liver cirrhosis|Cancer of the breast|Breast cancer|"
				+ "Ovarian cancer|Ovarian cysts|Injury of the lung|Injury of the heart|Heart failure|Heart disease|"
				+ "Liver disease|Lung disease|Kidney cancer|Bladder cancer|Type 1 diabetes|Type 2 diabetes|Diabetes")
			.split("\\|")).map((name) -> new Concept("T:" + name, name, List.of(), List.of(), List.of())).toList()));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Cancer of the lung and liver cirrhosis     | Cancer of the lung, Liver cirrhosis
			Cancer of the lung and the liver cirrhosis | Cancer of the lung, Liver cirrhosis
			Injury of the lung and heart failure       | Injury of the lung, Heart failure
			Cancer of the lung and liver               | Cancer of the lung, Cancer of the liver
			Injury of the lung or the heart            | Injury of the lung, Injury of the heart
			""")
	void aWordThatOpensAnotherNameIsNoMember(String words, String names) {
		assertThat(names(words + " were seen.")).containsExactlyInAnyOrder(names.split(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			We looked at the liver, and heart disease was frequent.            | Heart disease
			We looked at lung, liver, and heart disease.                       | Lung disease, Liver disease, Heart disease
			After transplantation of kidney and bladder cancer she was well.   | Bladder cancer
			After transplantation of the kidney and bladder cancer all slept.  | Bladder cancer
			A history of breast and ovarian cancer was taken.                  | Breast cancer, Ovarian cancer
			""")
	void anOrganBesideANameIsNoMember(String words, String names) {
		assertThat(names(words)).containsExactlyInAnyOrder(names.split(", "));
	}

	@Test
	void numberedKindsAreNotTheWiderConceptAsWell() {
		assertThat(names("Types 1 and 2 diabetes were compared.")).containsExactlyInAnyOrder("Type 1 diabetes",
				"Type 2 diabetes");
		assertThat(names("Types 1 and 7 diabetes were compared.")).contains("Type 1 diabetes", "Diabetes");
	}

	private static List<String> names(String text) {
		Tags tags = TAGGER.tag("Vesicles", text, List.of());
		return tags.conditions().stream().map(ConditionTag::name).toList();
	}

}
