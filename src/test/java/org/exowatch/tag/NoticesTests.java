package org.exowatch.tag;

import java.util.List;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ClaimTag;
import org.exowatch.document.Tags.ConcernTag;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class NoticesTests {

	private static final String LETTER = """
			Your website says that your exosome product is intended to treat a list of conditions.
			It names “Parkinson’s, COPD, Lyme disease and autism”.
			Your product is not the subject of an approved BLA, nor is there an IND in effect for it.
			Your firm failed to screen donors for HIV infection.
			Four patients were hospitalized with sepsis after an injection.""";

	@Test
	void findsWhatAFirmClaimsToTreat() {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.WARNING_LETTER, "Invented Exo LLC", LETTER));
		assertThat(Tagging.ids(tags)).contains("D010300", "D029424", "D008193", "D000067877");
		assertThat(Tagging.condition(tags, "D010300").focus()).isTrue();
		assertThat(Tagging.condition(tags, "D008193").focus()).isTrue();
		assertThat(Tagging.condition(tags, "D008193").foundBy()).isEqualTo("BODY");
		assertThat(Tagging.condition(tags, "D018805").focus()).isFalse();
		assertThat(Tagging.condition(tags, "D015658").focus()).isFalse();
	}

	@Test
	void aNoticeIsNoStudy() {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.WARNING_LETTER, "Invented Exo LLC", LETTER));
		assertThat(tags.evidence().primary()).isEqualTo(EvidenceType.OTHER);
		assertThat(tags.role().primary()).isEqualTo(VesicleRole.NONE);
		assertThat(tags.keySentence().span()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			There is no valid biologics license for your product.            | NO_LICENSE
			The vials showed microbial contamination.                        | CONTAMINATION
			Patients developed infections after treatment.                   | INFECTION
			You did not test each lot for sterility.                         | STERILITY
			You did not complete a donor eligibility determination.          | DONOR_SCREENING
			These are significant deviations from CGMP.                      | MANUFACTURING
			Your labelling is false or misleading.                           | FALSE_CLAIM
			FDA received reports of serious adverse events.                  | ADVERSE_EVENT
			""")
	void findsConcernsWithTheirSentence(String sentence, String code) {
		String body = "Dear Dr. Invented:\n" + sentence + "\nPlease reply within 15 days.";
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.UNTITLED_LETTER, "Letter", body));
		assertThat(tags.concerns()).extracting(ConcernTag::code).contains(code);
		ConcernTag concern = tags.concerns()
			.stream()
			.filter((tag) -> tag.code().equals(code))
			.findFirst()
			.orElseThrow();
		assertThat(concern.sentence().in("Letter\n" + body)).isEqualTo(sentence);
		assertThat(concern.rule()).startsWith("concern.");
	}

	private static final String LISTED = """
			Your products are intended for use in the treatment of disease. For example:
			• Invented Exo’s brochure tells prospective customers that exosomes help with a long list of conditions \
			including arthritis, “neurodegenerative conditions (Parkinson’s, Alzheimer’s)” and asthma. It also names migraine.
			• Your web page, which links to https://example.org:
			o “…COPD…Crohn’s Disease…Infections…Lupus…”
			Therefore, your product is a drug.
			You failed to screen donors for hepatitis B and syphilis.
			FDA received reports of patients with sepsis after treatment with your products.
			People with diabetes should ask their doctor.""";

	private static List<ClaimTag> claims(NoticeKind kind, String body) {
		return Tagging.TAGGER.tag(Tagging.notice(kind, "Invented Exo LLC", body)).claims();
	}

	@Test
	void claimsComeWithTheSentenceThatTellsThem() {
		List<ClaimTag> claims = claims(NoticeKind.WARNING_LETTER, LISTED);
		assertThat(claims).extracting(ClaimTag::id)
			.contains("MESH:D001168", "MESH:D010300", "MESH:D000544", "MESH:D001249", "MESH:D029424", "MESH:D003424");
		assertThat(claims).filteredOn((claim) -> claim.id().equals("MESH:D010300"))
			.singleElement()
			.satisfies((claim) -> {
				assertThat(claim.rule()).isEqualTo("claim.said");
				assertThat(claim.sentence().in("Invented Exo LLC\n" + LISTED)).startsWith("• Invented Exo’s brochure")
					.endsWith("and asthma.");
			});
		assertThat(claims).filteredOn((claim) -> claim.id().equals("MESH:D029424"))
			.singleElement()
			.satisfies((claim) -> {
				assertThat(claim.rule()).isEqualTo("claim.listed");
				assertThat(claim.sentence().in("Invented Exo LLC\n" + LISTED)).startsWith("o “…COPD")
					.endsWith("Lupus…”");
			});
	}

	@Test
	void whatGoesOnAboutASaidSentenceIsAClaimToo() {
		assertThat(claims(NoticeKind.WARNING_LETTER, LETTER)).extracting(ClaimTag::id, ClaimTag::rule)
			.contains(tuple("MESH:D010300", "claim.said-on"), tuple("MESH:D029424", "claim.said-on"))
			.doesNotContain(tuple("MESH:D018805", "claim.said-on"));
	}

	@Test
	void donorsHarmsAndAdviceAreNoClaims() {
		assertThat(claims(NoticeKind.WARNING_LETTER, LISTED)).extracting(ClaimTag::name)
			.doesNotContain("Hepatitis B", "Syphilis", "Sepsis", "Diabetes");
	}

	@Test
	void onlyALetterTellsWhatAFirmClaims() {
		assertThat(claims(NoticeKind.SAFETY_COMMUNICATION, LISTED)).isEmpty();
		assertThat(claims(NoticeKind.RECALL, LISTED)).isEmpty();
		assertThat(claims(NoticeKind.UNTITLED_LETTER, LISTED)).isNotEmpty();
	}

	@Test
	void whatAFirmSaysIsNoConcernOfTheFda() {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.WARNING_LETTER, "Invented Exo LLC", LISTED));
		assertThat(tags.concerns()).filteredOn((concern) -> concern.code().equals("INFECTION"))
			.allSatisfy((concern) -> assertThat(concern.sentence().in("Invented Exo LLC\n" + LISTED))
				.startsWith("FDA received reports"));
	}

	@Test
	void adulteratedByBadPracticeIsNotContaminated() {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.WARNING_LETTER, "Invented Exo LLC",
				"Your products are adulterated within the meaning of section 501(a)(2)(B)."));
		assertThat(tags.concerns()).extracting(ConcernTag::code).containsExactly("MANUFACTURING");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Your website promotes your exosome product for the treatment of Alzheimer's disease. Such unapproved uses raise significant safety concerns, including bacterial infections and sepsis.",
			"Two patients developed sepsis after treatments that you offered at your clinic.",
			"Your website offers exosomes. People with sepsis such as newborns are at risk." })
	void aHarmThatTheFdaTellsIsNoClaim(String letter) {
		assertThat(claims(NoticeKind.WARNING_LETTER, letter)).extracting(ClaimTag::name)
			.doesNotContain("Sepsis", "Infections", "Bacterial infections");
	}

	@Test
	void aHarmBesideAClaimStaysAConcern() {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.WARNING_LETTER, "Invented Exo LLC",
				"Your website promotes your product for the treatment of arthritis. Such unapproved uses raise significant"
						+ " safety concerns, including bacterial infections and sepsis."));
		assertThat(tags.concerns()).extracting(ConcernTag::code).contains("INFECTION");
		assertThat(tags.claims()).extracting(ClaimTag::name).containsExactly("Arthritis");
	}

	@Test
	void itemsOfAListWithoutBulletsAreClaims() {
		assertThat(claims(NoticeKind.WARNING_LETTER, """
				Your website says that your exosomes treat the following conditions:
				Alzheimer's disease
				COPD
				Our inspection, which ended in May, found no records at all of the testing of donors for syphilis.
				Asthma""")).extracting(ClaimTag::name)
			.containsExactly("Alzheimer disease", "Chronic obstructive pulmonary disease");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Audience: patients, primary care, infectious disease, emergency medicine.",
			"AUDIENCE: Infection Control, Sepsis Coordinators, Cardiology",
			"Audience\nInfectious Disease, Diabetes\nEnd" })
	void whomANoticeIsForNamesNobodysCondition(String audience) {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.SAFETY_COMMUNICATION, "Exosome products",
				audience + "\nIssue: Patients lost hair after injection of exosomes. The audience had asthma."));
		assertThat(tags.conditions()).extracting((condition) -> condition.name()).containsExactly("Asthma");
		assertThat(tags.concerns()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Consumers who were harmed can report the adverse event to MedWatch.",
			"Recommendation: report the adverse event to MedWatch.",
			"Health professionals should report infections and other adverse events to MedWatch.",
			"Health professionals are encouraged to report adverse reactions to the FDA.",
			"Complete and submit a report of serious adverse events online.",
			"Those who see sepsis after an infusion should take cultures and report the adverse event to MedWatch." })
	void howToReportIsNoConcern(String advice) {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.CONSUMER_ALERT, "Exosome products", advice));
		assertThat(tags.concerns()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					The FDA has received reports of serious adverse events; please report adverse events to MedWatch. | ADVERSE_EVENT
					Five patients were hospitalized with sepsis. Report adverse events to MedWatch.                   | ADVERSE_EVENT
					You failed to report adverse events to the FDA.                                                   | ADVERSE_EVENT
					You did not submit a report of adverse reactions within 15 days.                                  | ADVERSE_EVENT
					Patients developed infections, which clinics should report to the FDA.                            | INFECTION
					""")
	void whatWasReportedStaysAConcern(String sentence, String code) {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.CONSUMER_ALERT, "Exosome products", sentence));
		assertThat(tags.concerns()).extracting(ConcernTag::code).contains(code);
	}

	private static String concern(String body, String code) {
		Tags tags = Tagging.TAGGER.tag(Tagging.notice(NoticeKind.WARNING_LETTER, "Letter", body));
		return tags.concerns()
			.stream()
			.filter((tag) -> tag.code().equals(code))
			.map((tag) -> tag.sentence().in("Letter\n" + body))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aSentenceThatAnnouncesAListIsNotQuoted() {
		String lead = "We observed significant deviations from current good manufacturing practice, among them the"
				+ " following:\n";
		String item = "You did not validate the aseptic process.";
		assertThat(concern(lead + item, "MANUFACTURING")).isEqualTo(item);
		String more = "Your quality unit failed.";
		assertThat(concern(lead + item + "\n" + more, "MANUFACTURING")).isEqualTo(more);
		assertThat(concern(lead, "MANUFACTURING")).isEqualTo(lead.strip());
		String claims = "The following claims are misleading:";
		assertThat(concern(claims + "\nExosomes cure everything.", "FALSE_CLAIM")).isEqualTo(claims);
	}

	@Test
	void noConcernIsMadeUp() {
		Tags tags = Tagging.TAGGER
			.tag(Tagging.notice(NoticeKind.GUIDANCE, "Guidance", "Comments may be sent by mail."));
		assertThat(tags.concerns()).isEmpty();
	}

}
