package org.exowatch.tag;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConcernTag;
import org.exowatch.document.VesicleRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

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
		assertThat(tags.keySentence()).isNull();
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

	@Test
	void noConcernIsMadeUp() {
		Tags tags = Tagging.TAGGER
			.tag(Tagging.notice(NoticeKind.GUIDANCE, "Guidance", "Comments may be sent by mail."));
		assertThat(tags.concerns()).isEmpty();
	}

}
