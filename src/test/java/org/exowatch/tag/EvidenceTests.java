package org.exowatch.tag;

import java.util.List;
import java.util.Objects;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Subject;
import org.exowatch.document.Tags.EvidenceTag;
import org.exowatch.document.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTests {

	private static EvidenceTag evidence(String title, String text, String... publicationTypes) {
		return Tagging.tag(title, text, publicationTypes).evidence();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Randomized Controlled Trial      | RANDOMIZED_TRIAL  | 2 | HUMAN
			Clinical Trial, Phase I          | CLINICAL_TRIAL    | 3 | HUMAN
			Observational Study              | OBSERVATIONAL     | 3 | HUMAN
			Case Reports                     | CASE_REPORT       | 4 | HUMAN
			Systematic Review                | SYSTEMATIC_REVIEW | 1 | HUMAN
			Meta-Analysis                    | SYSTEMATIC_REVIEW | 1 | HUMAN
			Review                           | NARRATIVE_REVIEW  |   | NONE
			Practice Guideline               | GUIDELINE         |   | NONE
			Clinical Trial Protocol          | PROTOCOL          |   | HUMAN
			Editorial                        | OPINION           |   | NONE
			Letter                           | OPINION           |   | NONE
			Published Erratum                | CORRECTION        |   | NONE
			Retraction Notice                | CORRECTION        |   | NONE
			Retraction of Publication        | CORRECTION        |   | NONE
			Expression of Concern            | CORRECTION        |   | NONE
			Journal Article                  | OTHER             |   | NONE
			""")
	void publicationTypesDecide(String type, EvidenceType primary, Integer level, Subject subject) {
		EvidenceTag tag = evidence("Vesicles of the knee", "", "Journal Article", type);
		assertThat(tag.primary()).isEqualTo(primary);
		assertThat(tag.level()).isEqualTo(level);
		assertThat(tag.subject()).isEqualTo(subject);
		assertThat(tag.because()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Exosomes for knee pain: a randomised controlled trial | Sixty patients were randomly assigned to exosomes or saline. Pain fell. | RANDOMIZED_TRIAL
					Exosomes for knee pain                   | In this double-blind, placebo-controlled study, 40 patients received exosomes. | CLINICAL_TRIAL
					Exosomes for knee pain                   | In this double-blind study, 40 patients were randomised to exosomes or placebo. | RANDOMIZED_TRIAL
					A phase I study of vesicles for burns    | Nine patients received one dose. We found no toxicity.                  | CLINICAL_TRIAL
					Serum exosomes in lupus                  | We enrolled a cohort of 90 patients. Levels were measured and compared. | OBSERVATIONAL
					Hair after vesicles                      | We report a case of a 41-year-old woman who was injected with vesicles. | CASE_REPORT
					Vesicles heal tendons                    | Rats were injected with vesicles. In rats, strength rose significantly. | ANIMAL
					Vesicles and chondrocytes                | Cultured cells were incubated with vesicles. Cell viability rose in vitro. | IN_VITRO
					A molecular docking study of CD63        | Molecular dynamics simulations were run on a computational model.       | IN_SILICO
					Exosomes for arthritis: a systematic review | PubMed and Embase were searched. Twelve trials were included.        | SYSTEMATIC_REVIEW
					Vesicles for skin                        | We systematically searched PubMed. Data extraction was done twice.      | SYSTEMATIC_REVIEW
					Exosomes in dermatology: an overview     | In this review, we discuss their origin and what they carry.            | NARRATIVE_REVIEW
					Vesicles for stroke: study protocol for a randomised trial | Patients will be randomised to two arms.          | PROTOCOL
					Consensus statement on vesicles          | Experts met twice and agreed.                                           | GUIDELINE
					""")
	void theTextDecidesWithoutPublicationTypes(String title, String text, EvidenceType primary) {
		EvidenceTag tag = evidence(title, text);
		assertThat(tag.primary()).isEqualTo(primary);
		assertThat(tag.because()).isNotEmpty().allSatisfy((reason) -> assertThat(reason.detail()).isNotBlank());
		assertThat(tag.designs()).contains(primary);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Retraction: Exosomes heal arthritis in a randomized controlled trial            | CORRECTION
			Retraction Note to: A randomized trial of vesicles                              | CORRECTION
			RETRACTED: Exosomes in a cohort of patients                                     | CORRECTION
			Correction to: A phase I trial of exosomes                                      | CORRECTION
			Author Correction: A randomised trial of vesicles                               | CORRECTION
			Erratum: A case report of hair loss                                             | CORRECTION
			Corrigendum to "Vesicles in mice"                                               | CORRECTION
			Expression of Concern: Vesicles in rats                                         | CORRECTION
			Comment on "A randomised trial of exosomes"                                     | OPINION
			Reply to: Exosomes in patients with lupus                                       | OPINION
			Response to: Exosomes in patients with lupus                                    | OPINION
			Correction of scoliosis in 40 patients: a retrospective cohort                  | OBSERVATIONAL
			Response to exosome infusion in patients with burns, a retrospective cohort      | OBSERVATIONAL
			""")
	void aRecordAboutAPaperIsNotThePaper(String title, EvidenceType primary) {
		assertThat(evidence(title, "").primary()).isEqualTo(primary);
	}

	@Test
	void aReviewOfAnimalStudiesHasLevelFive() {
		EvidenceTag tag = evidence("Vesicles for stroke in rodents: a systematic review",
				"PubMed was searched for studies in mice and rats. Animal models differed.");
		assertThat(tag.level()).isEqualTo(5);
		assertThat(tag.subject()).isEqualTo(Subject.ANIMAL);
	}

	@Test
	void aCaseControlStudyHasLevelFour() {
		EvidenceTag tag = evidence("Vesicles in gout: a case-control study", "Patients were compared with controls.");
		assertThat(tag.primary()).isEqualTo(EvidenceType.OBSERVATIONAL);
		assertThat(tag.level()).isEqualTo(4);
	}

	@Test
	void saysSoWhenPublicationTypeAndTextDisagree() {
		EvidenceTag tag = evidence("Vesicles in mice", "Mice were injected. In mice and rats, pain fell. Mice ran.",
				"Clinical Trial");
		assertThat(tag.primary()).isEqualTo(EvidenceType.ANIMAL);
		assertThat(tag.disagreement()).contains("Clinical Trial");
		assertThat(tag.tier()).isEqualTo(Tier.LOW);
		assertThat(tag.because()).anyMatch((reason) -> reason.against() && reason.source().equals("PUBLICATION_TYPE"));
	}

	@Test
	void agreementIsHighAndATypeAloneMedium() {
		assertThat(evidence("Vesicles: a randomized controlled trial", "Patients were randomly assigned.",
				"Randomized Controlled Trial")
			.tier()).isEqualTo(Tier.HIGH);
		assertThat(evidence("Vesicles", "", "Randomized Controlled Trial").tier()).isEqualTo(Tier.MEDIUM);
		assertThat(evidence("Vesicles", "").tier()).isEqualTo(Tier.LOW);
	}

	@Test
	void checkTagsDecideWhoWasStudiedAndReasonsNameTheIndexing() {
		EvidenceTag tag = Tagging.TAGGER
			.tag(Tagging.article("Vesicles for the heart",
					List.of(Tagging.body("Hearts were examined after treatment. Patients may profit one day.")),
					List.of("Clinical Trial"),
					List.of(Tagging.heading("D000818", "Animals", false), Tagging.heading("D051379", "Mice", false))))
			.evidence();
		assertThat(tag.subject()).isNotEqualTo(Subject.HUMAN);
		assertThat(tag.because()).extracting(Reason::detail).contains("Clinical Trial (Automated)", "Animals");
	}

	@Test
	void patientSamplesDoNotTurnAnAnimalStudyIntoAHumanOne() {
		EvidenceTag tag = evidence("Vesicles protect mice from sepsis",
				"Mice were injected with vesicles. Survival of mice rose. Mice had less lung injury. "
						+ "Serum samples of five patients were measured too.");
		assertThat(tag.primary()).isEqualTo(EvidenceType.ANIMAL);
	}

	@Test
	void reasonsPointToTheSentence() {
		String text = "Pain is common. Sixty patients were randomly assigned to two arms.";
		Reason reason = evidence("Vesicles", text).because().get(0);
		assertThat(reason.rule()).isEqualTo("evidence.randomized");
		assertThat(reason.detail()).contains("randomly");
		assertThat(Objects.requireNonNull(reason.sentence()).in("Vesicles\n" + text))
			.isEqualTo("Sixty patients were randomly assigned to two arms.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Targets of vesicle RNA: an in silico study    | Patients lent samples before; public data were analyzed. Targets were computed and pathways compared. | IN_SILICO
					Surface of vesicles: three labelling protocols | We compared protocols for vesicles of cultured cells. The first found 412 proteins. | IN_VITRO
					Scalable isolation of vesicles                 | Cell cultures were filtered and compared with ultracentrifugation. Yield and protein were measured. | IN_VITRO
					A loop of a ribonuclease                       | Using cryo-electron microscopy and kinetics, we examined a loop. These data show how it trims transcripts. | IN_VITRO
					Vesicles of patients' hearts                   | Vesicles of patients were added to endothelial cells in vitro. We injected them in a murine model of infarction. They helped. | ANIMAL
					A loop in breast tumours                       | We found that it drives growth both in vitro and in vivo. In patients it was high. It is a target in patients.                | ANIMAL
					Drug and nerve cells in vitro                  | Cultured cells of rats were exposed. Cell viability rose. In vivo work in rats and mice will follow in rats. | IN_VITRO
					Diagnostic biomarkers in plasma vesicles       | Vesicles of people with and without gout were isolated. RT-PCR, western blot and electron microscopy were used. An assay told people apart. | OBSERVATIONAL
					Legal needs after a loss                       | Reports of 15 individuals were read. Grief was seen in 80%. Anger was seen in 40% of the people. Fear was seen in 13%. The needs are discussed. | OBSERVATIONAL
					""")
	void tellsBenchAnimalsPeopleAndComputersApart(String title, String text, EvidenceType primary) {
		assertThat(evidence(title, text).primary()).isEqualTo(primary);
	}

	@Test
	void aCorrectedAndRepublishedArticleIsAFullPaper() {
		EvidenceTag tag = evidence("Vesicles for sore knees: a randomised controlled trial",
				"Sixty patients were randomly assigned to vesicles or saline. Pain fell more with vesicles.",
				"Journal Article", "Corrected and Republished Article");
		assertThat(tag.primary()).isEqualTo(EvidenceType.RANDOMIZED_TRIAL);
	}

	@Test
	void whatAMachineIndexedYieldsToAPlainText() {
		assertThat(indexed("Automated").primary()).isEqualTo(EvidenceType.CASE_REPORT);
		assertThat(indexed("Automated").disagreement()).contains("Clinical Trial (Automated)");
		assertThat(indexed("Curated").primary()).isEqualTo(EvidenceType.CLINICAL_TRIAL);
	}

	private static EvidenceTag indexed(String method) {
		String text = "We report a case of a 41-year-old woman who had a swollen knee after an injection of vesicles. "
				+ "The patient was seen in our clinic. She had fever and her knee was red. Her pain went away after "
				+ "two weeks of antibiotics. To our knowledge this is the first case of its kind. "
				+ "This case shows that such injections should be reported. The patient was well after one year.";
		return Tagging.TAGGER.tag(Tagging.article("Swollen knee after vesicles: a case report",
				List.of(Tagging.body(text)), List.of("Clinical Trial"), List.of(), List.of(), method))
			.evidence();
	}

	@Test
	void withoutReviewAmongItsTypesAPaperIsLessLikelyOne() {
		String text = "Exosomes carry signals. They are taken up by cells. Their lipids differ, as is known. "
				+ "They may pass barriers. Stem cells release them. What they do in the joint is not known.";
		assertThat(evidence("Vesicles of the joint", text, "Journal Article", "Review").primary())
			.isEqualTo(EvidenceType.NARRATIVE_REVIEW);
		assertThat(evidence("Vesicles of the joint", text, "Journal Article", "Review").tier()).isNotEqualTo(Tier.LOW);
	}

}
