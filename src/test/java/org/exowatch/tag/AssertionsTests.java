package org.exowatch.tag;

import org.exowatch.document.Assertion;
import org.exowatch.document.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AssertionsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Patients had sepsis on admission.                              | AFFIRMED
			There was no evidence of sepsis.                               | NEGATED
			They recovered without sepsis.                                 | NEGATED
			No sepsis was observed.                                        | NEGATED
			Sepsis was not observed in any patient.                        | NEGATED
			Neither patient had sepsis.                                    | NEGATED
			The wound was not closed but sepsis developed.                 | AFFIRMED
			Patients had not only fever and chills and sepsis.             | AFFIRMED
			There is no effective treatment for sepsis.                    | AFFIRMED
			Patients were at risk of sepsis.                               | HYPOTHETICAL
			Vesicles were given to prevent sepsis.                         | HYPOTHETICAL
			There was a family history of sepsis.                          | OTHER_SUBJECT
			Vesicles reduced sepsis in mice.                               | ANIMAL
			Rats with sepsis were treated.                                 | ANIMAL
			Plasma of patients with sepsis was given to mice.              | AFFIRMED
			BACKGROUND: Sepsis is frequent. RESULTS: Nothing changed here. | BACKGROUND
			""")
	void saysHowAConditionIsSpokenOf(String text, Assertion assertion) {
		Tags tags = Tagging.tag("Vesicles", text);
		assertThat(Tagging.condition(tags, "D018805").mentions().get(0).assertion()).isEqualTo(assertion);
		assertThat(Tagging.condition(tags, "D018805").assertion()).isEqualTo(assertion);
	}

	@Test
	void oneAffirmedMentionAffirmsTheDocument() {
		Tags tags = Tagging.tag("Vesicles", "There was no sepsis on day 1. On day 2 the men had sepsis.");
		assertThat(Tagging.condition(tags, "D018805").assertion()).isEqualTo(Assertion.AFFIRMED);
	}

	@Test
	void aTitleAffirmsWhatAnAnimalPaperIsAbout() {
		Tags tags = Tagging.tag("Exosomes heal burns in mice", "Mice had burns.");
		assertThat(Tagging.condition(tags, "D002056").mentions().get(1).assertion()).isEqualTo(Assertion.ANIMAL);
		assertThat(Tagging.condition(tags, "D002056").assertion()).isEqualTo(Assertion.AFFIRMED);
	}

	@Test
	void whatIsDeniedIsNoFocus() {
		Tags tags = Tagging.tag("Exosomes heal burns without sepsis", "");
		assertThat(Tagging.condition(tags, "D018805").focus()).isFalse();
		assertThat(Tagging.condition(tags, "D002056").focus()).isTrue();
	}

}
