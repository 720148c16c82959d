package org.exowatch.tag;

import java.util.Objects;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Tags.EvidenceTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeTitlesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Retraction: Exosomes heal arthritis in a randomized controlled trial        | CORRECTION
			Retraction Note to: A randomized trial of vesicles in burns                  | CORRECTION
			Retraction Note: Vesicles of fat cells in rats                               | CORRECTION
			RETRACTED: Exosomes in a cohort of patients with lupus                       | CORRECTION
			RETRACTED ARTICLE: Exosomes of mice                                          | CORRECTION
			Retracted: Vesicles in mice with colitis                                     | CORRECTION
			Retraction of "Vesicles in mice with colitis"                                | CORRECTION
			Retraction of: Vesicles in mice with colitis                                 | CORRECTION
			Retraction of the article Vesicles in mice                                   | CORRECTION
			Notice of Retraction: Vesicles in mice                                       | CORRECTION
			Statement of Retraction: A case report of hair loss                          | CORRECTION
			Retraction notice to "Vesicles" [Invented J. 12 (2020) 3-9]                  | CORRECTION
			Partial Retraction: Vesicles in mice                                         | CORRECTION
			Withdrawn: A systematic review of exosomes                                   | CORRECTION
			Withdrawal: A systematic review of exosomes                                  | CORRECTION
			Correction to: A phase I trial of exosomes                                   | CORRECTION
			Correction to Larsen et al. (2024) on vesicles                               | CORRECTION
			Correction: A phase I trial of exosomes                                      | CORRECTION
			Correction - a phase I trial of exosomes                                     | CORRECTION
			Correction.                                                                  | CORRECTION
			[Correction: vesicles in burns].                                             | CORRECTION
			Corrections to "Vesicles in mice"                                            | CORRECTION
			Author Correction: A randomised trial of vesicles                            | CORRECTION
			Publisher Correction: A randomised trial of vesicles                         | CORRECTION
			Erratum: A case report of hair loss                                          | CORRECTION
			Erratum to: A systematic review of vesicles                                  | CORRECTION
			Erratum for Larsen et al., vesicles of the lung                              | CORRECTION
			Errata to: Vesicles in mice                                                  | CORRECTION
			Corrigendum to "Vesicles in mice"                                            | CORRECTION
			Corrigendum: Vesicles in mice                                                | CORRECTION
			Addendum: Vesicles in mice                                                   | CORRECTION
			Addendum to: Vesicles in mice                                                | CORRECTION
			Expression of Concern: Vesicles in rats                                      | CORRECTION
			Editorial Expression of Concern: Vesicles in rats                            | CORRECTION
			Expression of Concern on Vesicles in Rats                                    | CORRECTION
			Comment on "A randomised trial of exosomes"                                  | OPINION
			Comment on: A randomised trial of exosomes                                   | OPINION
			Comment on Larsen et al.: vesicles in burns                                  | OPINION
			Comments on the article about vesicles in burns                              | OPINION
			Comment: A randomised trial of exosomes                                      | OPINION
			Commentary: Vesicles in mice                                                 | OPINION
			Commentary on the paper by Larsen                                            | OPINION
			Reply to: Exosomes in patients with lupus                                    | OPINION
			Reply to Larsen and colleagues                                               | OPINION
			Reply to the letter on exosomes in lupus                                     | OPINION
			Reply: a cohort of patients with lupus                                       | OPINION
			Response to: Exosomes in patients with lupus                                 | OPINION
			Response to letter on a randomized trial                                     | OPINION
			Re: A randomized controlled trial of exosomes                                | OPINION
			In reply: exosomes in lupus                                                  | OPINION
			Authors' reply: exosomes in lupus                                            | OPINION
			Author\u2019s reply to a randomised trial                                    | OPINION
			Letter to the Editor: exosomes in a cohort                                   | OPINION
			Editorial: exosomes in mice                                                  | OPINION
			Invited commentary on a systematic review                                    | OPINION
			Editorial Commentary: Vesicles and the Knee: What Next                       | OPINION
			Guest Editorial: vesicles in burns                                           | OPINION
			Letter Regarding: Vesicles in patients with burns                            | OPINION
			Invited Discussion on: Vesicles in patients with burns                       | OPINION
			Comments to "Vesicles in mice with colitis"                                  | OPINION
			Concerns about "A randomised trial of vesicles"                              | OPINION
			Comment on vesicles for sore knees in rabbits                                | OPINION
			Publisher Erratum: Vesicles in mice                                          | CORRECTION
			Published Erratum: a cohort of patients with lupus                           | CORRECTION
			Expression of Editorial Concern: Vesicles in rats                            | CORRECTION
			Withdrawal notice: Vesicles in rats                                          | CORRECTION
			Amendment: Vesicles in rats                                                  | CORRECTION
			Retraction statement: vesicles in mice                                       | CORRECTION
			Notice of Redundant Publication                                              | CORRECTION
			Fe de erratas: vesicles in mice                                              | CORRECTION
			Response: Vesicles in patients with lupus                                    | OPINION
			""")
	void aRecordAboutAPaperIsNotThePaper(String title, EvidenceType kind) {
		assertThat(evidence(title.replace("\\u2019", "\u2019")).primary()).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Correction of scoliosis in 40 patients: a retrospective cohort
			Correction to normothermia after surgery in patients: a cohort
			Correction-factors for counting vesicles
			Corrections of vision by lenses in children
			Retraction of the eyelid in patients with thyroid disease: a cohort
			Retraction-based exposure in spine surgery
			Retractions in journals: a cross-sectional survey
			Errata in journals: a cross-sectional survey
			Expression of concern about vaccines among parents: a survey
			Expression of CD63 in mice
			Withdrawal of opioids in patients with pain: a cohort
			Withdrawal symptoms in rats
			Addendum therapy in patients with lupus
			Reply of neurons to vesicles in mice
			Reply to invitations in a screening cohort of women
			Response to exosome infusion in patients with burns, a retrospective cohort
			Response of mice to vesicles
			Comment les vésicules de souris changent avec l'âge
			Comment on traite les brûlures: une enquête
			Letters of patients with dementia: a qualitative study
			Editorial boards and sex: a cross-sectional survey
			Corresponding vesicles of rats and mice
			Resection of tumours in 40 patients
			Commentaries of nurses in an interview study
			Correction for Scatter in Vesicle PET Imaging of Mice
			Retraction of Torn Tendons Treated With Vesicles in Rats
			Correction of Ebstein anomaly in 40 patients: a cohort
			Withdrawal (Nicotine) and Vesicles in Rats
			Response (RECIST) to vesicle vaccination in melanoma: a cohort
			Response: release of vesicles by mice after shock
			Reply to Invitations Among Women in a Cohort
			Concerns about vaccines among parents: a survey
			Amendment of soil by vesicles of worms
			""")
	void aStudyWithSuchAWordIsAStudy(String title) {
		assertThat(evidence(title).primary()).isNotIn(EvidenceType.CORRECTION, EvidenceType.OPINION,
				EvidenceType.PROTOCOL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Vesicles for stroke: study protocol for a randomised trial
			Vesicles for stroke: protocol for a systematic review and meta-analysis
			Rationale and design of the VESTRO trial
			Protocol of a multicentre randomised trial of exosomes in burns
			Statistical analysis plan of the VESTRO trial
			""")
	void aProtocolIsNotTheTrial(String title) {
		assertThat(evidence(title).primary()).isEqualTo(EvidenceType.PROTOCOL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Protocol-driven weaning in 80 patients | Patients were weaned by a protocol. We compared 80 patients with 70 controls. Weaning was faster (p < 0.01).
					A simple protocol for isolating exosomes from cultured cells | Cultured cells were spun. Yield of exosomes was measured by western blot. It was high.
					Deviations from the protocol of care in patients | We reviewed the records of 90 patients. Deviations were seen in 40%. They were associated with age.
					Two anaesthesia protocols in mice | Mice were injected with either drug. Mice woke after 20 min. The difference was significant.
					""")
	void aStudyOfAProtocolIsNotAProtocol(String title, String text) {
		assertThat(Tagging.tag(title, text).evidence().primary()).isNotEqualTo(EvidenceType.PROTOCOL);
	}

	/** PubMed marks the retracted study's own record so; the notice is another record. */
	@Test
	void aRetractedStudyKeepsItsDesign() {
		String title = "RETRACTED: Vesicles in burns: a randomised controlled trial";
		String text = "Sixty patients were randomly assigned to vesicles or saline. Wounds healed faster (p < 0.01).";
		assertThat(Tagging.tag(title, text).evidence().primary()).isEqualTo(EvidenceType.RANDOMIZED_TRIAL);
		assertThat(Tagging.tag(title, "", "Journal Article", "Retracted Publication").evidence().primary())
			.isNotEqualTo(EvidenceType.CORRECTION);
		assertThat(Tagging.tag(title, "", "Randomized Controlled Trial").evidence().primary())
			.isEqualTo(EvidenceType.RANDOMIZED_TRIAL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                                          | ''
			This article has been retracted at the wish of its authors. | ''
			Sixty patients were randomly assigned to vesicles or saline. | Retraction of Publication
			""")
	void aNoticeOfARetractionThatOpensTheSameStaysANotice(String text, String type) {
		EvidenceTag tag = Tagging.tag("RETRACTED: Vesicles in burns: a randomised trial", text, type).evidence();
		assertThat(tag.primary()).isEqualTo(EvidenceType.CORRECTION);
	}

	@Test
	void theReasonShowsTheOpeningAndWhereItStands() {
		String title = "[Corrigendum to \"Vesicles in mice\"]";
		Reason reason = evidence(title).because().get(0);
		assertThat(reason.rule()).isEqualTo("evidence.notice-title");
		assertThat(reason.detail()).isEqualTo("\"Corrigendum\"");
		assertThat(Objects.requireNonNull(reason.sentence()).in(title)).isEqualTo(title);
	}

	private static EvidenceTag evidence(String title) {
		return Tagging.tag(title, "").evidence();
	}

}
