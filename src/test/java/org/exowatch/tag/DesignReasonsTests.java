package org.exowatch.tag;

import java.util.List;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Tags.EvidenceTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A design that is only missed or wanted, and what the reasons of a design say. */
class DesignReasonsTests {

	private static EvidenceTag evidence(String title, String text, String... types) {
		return Tagging.tag(title, text, types).evidence();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Vesicles are sold for scars. No randomized controlled trials in patients have been published. Randomized controlled trials are needed before patients are treated. We urge caution.
					Systematic reviews are lacking. We searched for vesicles in plasma.
					Vesicles are sold to patients. There is a need for large randomised trials in patients. Their use should be tested in randomised trials first.
					Randomised controlled trials in patients have been published by others. Randomised trials were small.
					Patients buy vesicles. A randomized trial in patients is lacking. Further randomized trials will tell.
					""")
	void aDesignThatIsMissingOrWantedIsNotTheStudy(String text) {
		EvidenceTag tag = evidence("Vesicles for scars: where do we stand?", text);
		assertThat(tag.primary()).isNotIn(EvidenceType.RANDOMIZED_TRIAL, EvidenceType.SYSTEMATIC_REVIEW,
				EvidenceType.CLINICAL_TRIAL);
		assertThat(tag.designs()).doesNotContain(EvidenceType.RANDOMIZED_TRIAL, EvidenceType.SYSTEMATIC_REVIEW);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					In this randomized controlled trial, 60 patients with scars received vesicles or saline. They were randomly assigned. Larger trials are needed.
					Sixty patients with scars were randomly assigned to vesicles or saline; no harm was seen. Such trials are rare.
					This randomised trial of 60 patients shows that longer follow-up and larger studies are needed. Patients were randomised to vesicles or saline.
					""")
	void aTrialThatAsksForMoreTrialsIsOne(String text) {
		assertThat(evidence("Vesicles for scars", text).primary()).isEqualTo(EvidenceType.RANDOMIZED_TRIAL);
	}

	@Test
	void whatAPublicationTypeOverrulesSpeaksAgainst() {
		EvidenceTag tag = evidence("Vesicles for scars in mice",
				"Mice were injected with vesicles. In mice and rats, scars shrank. Mice were weighed.", "Letter");
		assertThat(tag.primary()).isEqualTo(EvidenceType.OPINION);
		assertThat(tag.because()).filteredOn((reason) -> reason.rule().equals("evidence.opinion")).isEmpty();
		assertThat(against(tag, "evidence.publication-type")).containsExactly(false);
		for (Reason reason : tag.because()) {
			if (reason.source().equals("MODEL")) {
				assertThat(reason.against()).as(reason.detail()).isTrue();
			}
		}
	}

	@Test
	void theWeightsOfTheTypeThatThePublicationTypeGaveSpeakForIt() {
		EvidenceTag tag = evidence("Vesicles for scars: what is known",
				"We searched PubMed for trials of vesicles. This review discusses scars. We discuss what is known.",
				"Review");
		assertThat(tag.primary()).isEqualTo(EvidenceType.NARRATIVE_REVIEW);
		for (Reason reason : tag.because()) {
			if (reason.source().equals("MODEL")) {
				assertThat(reason.against()).as(reason.detail()).isEqualTo(!reason.detail().startsWith("narrative"));
			}
		}
	}

	private static List<Boolean> against(EvidenceTag tag, String rule) {
		return tag.because().stream().filter((reason) -> reason.rule().equals(rule)).map(Reason::against).toList();
	}

	/** The number shown is the one that decided: what the rules added is part of it. */
	@Test
	void theSumThatDecidedIsShownWithItsParts() {
		EvidenceTag tag = evidence("Vesicles for scars: a randomised controlled trial",
				"Sixty patients were randomly assigned to vesicles or saline. Scars shrank.");
		assertThat(tag.because()).extracting(Reason::detail)
			.anySatisfy((detail) -> assertThat(detail)
				.matches("randomi[sz]ed trial [+-]\\d\\.\\d\\d = rules \\+0\\.90, weights [+-]\\d\\.\\d\\d.*"));
	}

	@Test
	void aTextWithoutAStudyOfItsOwnGivesThatAsItsReason() {
		EvidenceTag tag = evidence("Vesicles for long fatigue",
				"Fatigue is common after infection. Vesicles carry proteins. Their future is open. They may help.");
		assertThat(tag.because()).extracting(Reason::rule).contains("evidence.nothing-performed");
		assertThat(tag.because()).extracting(Reason::detail).noneMatch((detail) -> detail.contains("rules +0.90"));
	}

	@Test
	void aTypeThatRulesPutInPlaceOfTheHeaviestHasAReasonOfItsOwn() {
		EvidenceTag tag = evidence("Vesicles of nerve cells",
				"Cultured cells were incubated with vesicles in vitro. Western blot showed protein. Cell viability rose. "
						+ "We injected them in a murine model of stroke in mice. Mice ran. Mice and rats were weighed.");
		assertThat(tag.because()).anyMatch((reason) -> !reason.against() && !reason.source().equals("MODEL"));
		assertThat(tag.because()).filteredOn(Reason::against)
			.noneMatch(
					(reason) -> reason.detail().startsWith(tag.primary().label().toLowerCase(java.util.Locale.ROOT)));
	}

}
