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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			There was no fever or sepsis.                                        | NEGATED
			No fever, no rash and no sepsis occurred.                            | NEGATED
			There were no cases of sepsis.                                       | NEGATED
			No patient developed sepsis.                                         | NEGATED
			None of the patients had sepsis.                                     | NEGATED
			Cultures gave no evidence for sepsis.                                | NEGATED
			They were discharged without evidence of sepsis.                     | NEGATED
			They were discharged without signs of sepsis.                        | NEGATED
			Blood cultures were negative for sepsis.                             | NEGATED
			The women denied sepsis.                                             | NEGATED
			The men never had sepsis.                                            | NEGATED
			Sepsis was ruled out.                                                | NEGATED
			Sepsis had been excluded by culture.                                 | NEGATED
			Sepsis could be excluded.                                            | NEGATED
			Sepsis was absent in all of them.                                    | NEGATED
			Sepsis did not develop.                                              | NEGATED
			Sepsis has never been reported.                                      | NEGATED
			Sepsis is unlikely.                                                  | NEGATED
			In the absence of sepsis they went home.                             | NEGATED
			The newborns remained free of sepsis.                                | NEGATED
			Women did not have sepsis.                                           | NEGATED
			Volunteers who were not diagnosed with sepsis took part.             | NEGATED
			Excluding sepsis, the causes were many.                              | NEGATED
			The course was complicated by neither shock nor sepsis.              | NEGATED
			They were never in danger of sepsis.                                 | NEGATED
			Treatment failed to show sepsis.                                     | NEGATED
			There was no fever but sepsis followed.                              | AFFIRMED
			No fever occurred, although sepsis was present.                      | AFFIRMED
			Without treatment, sepsis progresses.                                | AFFIRMED
			Not all patients with sepsis recovered.                              | AFFIRMED
			Not only shock but also sepsis was seen.                             | AFFIRMED
			Sepsis was not improved by the vesicles.                             | AFFIRMED
			There was no improvement in sepsis.                                  | AFFIRMED
			There was no significant change in sepsis.                           | AFFIRMED
			There was no increase in sepsis.                                     | AFFIRMED
			The vesicles had no effect on sepsis.                                | AFFIRMED
			Sepsis cannot be cured by vesicles.                                  | AFFIRMED
			No approved drug exists; sepsis is treated with fluids.              | AFFIRMED
			It is not known why sepsis persists.                                 | AFFIRMED
			The cause was not clear, and sepsis persisted.                       | AFFIRMED
			Doubtless this is sepsis.                                            | AFFIRMED
			Patients with no known allergy who had sepsis were treated.          | AFFIRMED
			Dose was not changed because of sepsis.                              | AFFIRMED
			Clinicians should rule out sepsis.                                   | HYPOTHETICAL
			Cultures were taken to exclude sepsis.                               | HYPOTHETICAL
			It could lead to sepsis.                                             | HYPOTHETICAL
			Patients with suspected sepsis were seen.                            | HYPOTHETICAL
			There was a suspicion of sepsis.                                     | HYPOTHETICAL
			The risk for sepsis doubled.                                         | HYPOTHETICAL
			Vesicles may prevent sepsis.                                         | HYPOTHETICAL
			Prevention of sepsis is the goal.                                    | HYPOTHETICAL
			Prophylaxis against sepsis was given.                                | HYPOTHETICAL
			This protects against sepsis.                                        | HYPOTHETICAL
			Susceptibility to sepsis is inherited.                               | HYPOTHETICAL
			Predictors of sepsis were sought.                                    | HYPOTHETICAL
			If sepsis occurs, treatment stops.                                   | HYPOTHETICAL
			Possible sepsis was recorded.                                        | HYPOTHETICAL
			In case of sepsis call the clinic.                                   | HYPOTHETICAL
			They were screened for sepsis.                                       | HYPOTHETICAL
			Vesicles are a potential treatment for sepsis.                       | AFFIRMED
			We asked whether vesicles heal sepsis.                               | AFFIRMED
			Her mother had sepsis.                                               | OTHER_SUBJECT
			A sister with sepsis was reported.                                   | OTHER_SUBJECT
			Maternal sepsis was recorded.                                        | OTHER_SUBJECT
			First-degree relatives had sepsis.                                   | OTHER_SUBJECT
			Donors with sepsis were refused.                                     | OTHER_SUBJECT
			A murine model of sepsis was used.                                   | ANIMAL
			Vesicles helped septic piglets with sepsis.                          | ANIMAL
			Sepsis was induced in rabbits.                                       | ANIMAL
			Zebrafish larvae with sepsis were imaged.                            | ANIMAL
			The animal model of sepsis is old.                                   | ANIMAL
			Women with sepsis had more vesicles than mice.                       | AFFIRMED
			Sepsis kills many people.                                            | AFFIRMED
			Vesicles from patients with sepsis were isolated.                    | AFFIRMED
			INTRODUCTION: Sepsis is common. METHODS: Vesicles were counted.      | BACKGROUND
			Women with gout, rash of any kind or severe sepsis were excluded.    | NEGATED
			Exclusion criteria were a pacemaker, long fasting and sepsis.        | NEGATED
			Men with sepsis in the year 2019 had been excluded.                  | NEGATED
			Those with sepsis were not eligible.                                 | NEGATED
			Of 80 men with sepsis, 6 were excluded.                              | AFFIRMED
			The men had sepsis, but smokers were excluded.                       | AFFIRMED
			One had gout; none developed sepsis.                                 | NEGATED
			We saw neither rash nor any sepsis.                                  | NEGATED
			No abscess, fistula, fever, pneumonia, shock or sepsis was seen.     | NEGATED
			They were without a history of sepsis.                               | NEGATED
			Vesicles did not slow sepsis.                                        | AFFIRMED
			Counts were related to age but not to sepsis.                        | AFFIRMED
			Consent was not given; sepsis was treated.                           | AFFIRMED
			The primary outcome is death, readmission within one month or sepsis. | HYPOTHETICAL
			Whether this holds in sepsis remains to be shown.                    | HYPOTHETICAL
			The vesicles could be of use in sepsis.                              | HYPOTHETICAL
			Further studies in sepsis are planned.                               | HYPOTHETICAL
			They were monitored for sepsis.                                      | HYPOTHETICAL
			An aunt had died of sepsis.                                          | OTHER_SUBJECT
			The mother of one man had had sepsis.                                | OTHER_SUBJECT
			""")
	void readsDenialCautionAndTheirEnds(String text, Assertion assertion) {
		Tags tags = Tagging.tag("Vesicles", text);
		assertThat(Tagging.condition(tags, "D018805").mentions().get(0).assertion()).isEqualTo(assertion);
	}

	@Test
	void oneAffirmedMentionAffirmsTheDocument() {
		Tags tags = Tagging.tag("Vesicles", "There was no sepsis on day 1. On day 2 the men had sepsis.");
		assertThat(Tagging.condition(tags, "D018805").assertion()).isEqualTo(Assertion.AFFIRMED);
	}

	@Test
	void whatOnlyTheIntroductionNamesIsBackground() {
		Tags tags = Tagging.tag("Vesicles", "Sepsis kills many people. Little helps them. We gave vesicles to men. "
				+ "The men had burns. Burns healed faster. Vesicles were tolerated.");
		assertThat(Tagging.condition(tags, "D018805").assertion()).isEqualTo(Assertion.BACKGROUND);
		assertThat(Tagging.condition(tags, "D002056").assertion()).isEqualTo(Assertion.AFFIRMED);
	}

	@Test
	void whatAnAnimalStudyFindsIsOfAnimals() {
		Tags tags = Tagging.tag("Vesicles heal burns in mice",
				"BACKGROUND: Burns are frequent. METHODS: Mice were scalded and given vesicles or saline. "
						+ "RESULTS: Sepsis was rarer. Plasma of patients with gout was used as well.");
		assertThat(Tagging.condition(tags, "D018805").assertion()).isEqualTo(Assertion.ANIMAL);
		assertThat(Tagging.condition(tags, "D006073").assertion()).isEqualTo(Assertion.AFFIRMED);
		assertThat(Tagging.condition(tags, "D002056").assertion()).isEqualTo(Assertion.AFFIRMED);
	}

	@Test
	void whatIsFoundCountsBeforeWhatIsKnown() {
		Tags tags = Tagging.tag("Vesicles", "BACKGROUND: Sepsis is frequent. RESULTS: No sepsis was seen.");
		assertThat(Tagging.condition(tags, "D018805").assertion()).isEqualTo(Assertion.NEGATED);
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
