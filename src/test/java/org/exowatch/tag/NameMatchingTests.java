package org.exowatch.tag;

import java.util.List;

import org.exowatch.document.Reason;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameMatchingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			breast and ovarian cancer                      | D001943 D010051
			breast and/or ovarian cancer                   | D001943 D010051
			breast, ovarian, and gastric cancers           | D001943 D010051 D013274
			breast- or ovarian-cancer                      | D001943 D010051
			types 1 and 2 diabetes                         | D003922 D003924
			Parkinson's and Alzheimer's disease            | D010300 D000544
			""")
	void membersOfAListShareAWord(String words, String ids) {
		assertThat(Tagging.ids(Tagging.tag("Vesicles", "We saw " + words + " there."))).contains(ids.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			cancer of the breast          | D001943
			mammary tumours               | D001943
			breast carcinoma              | D001943
			hepatic disorder              | D008107
			renal dysfunction             | D007674
			impairment of renal function  | D007674
			hypertensive                  | D006973
			schizophrenic                 | D012559
			infarction of the myocardium  |
			""")
	void aNameCountsInOtherWaysToWriteIt(String words, String id) {
		List<String> ids = Tagging.ids(Tagging.tag("Vesicles", "We saw " + words + " there."));
		assertThat(ids).isEqualTo((id != null) ? List.of(id) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "the recurrence", "a critically ill man", "an emergency", "mouse strains", "body weight" })
	void whatIsGeneralNamesNothing(String words) {
		assertThat(Tagging.tag("Vesicles", "We saw " + words + " there.").conditions()).isEmpty();
	}

	@Test
	void aTagSaysWhyAndWhatSpokeAgainstIt() {
		Tags tags = Tagging.tag("Exosomes in breast cancer", "Cancer kills. There was no sepsis. Sepsis is rare.");
		ConditionTag breast = Tagging.condition(tags, "D001943");
		assertThat(breast.because()).extracting(Reason::rule).contains("condition.name", "focus.title");
		assertThat(breast.because()).allMatch((reason) -> !reason.against());
		assertThat(breast.because().get(0).detail()).contains("“breast cancer” is a name in starter-");
		assertThat(against(Tagging.condition(tags, "D018805"))).contains("focus.mentioned", "assertion.negated");
		Tags both = Tagging.tag("Exosomes in breast cancer, a cancer", "");
		assertThat(against(Tagging.condition(both, "D009369"))).contains("focus.narrower");
	}

	@Test
	void anAmbiguousShortFormIsSaidToBeOne() {
		Tags tags = Tagging.tag("Vesicles", "We studied Parkinson disease (PD). PD is common.");
		assertThat(against(Tagging.condition(tags, "D010300"))).contains("condition.ambiguous-form");
		assertThat(Tagging.condition(tags, "D010300").because()).extracting(Reason::detail)
			.contains("“PD” stands for “Parkinson disease” in this text");
	}

	@Test
	void whatHappensInManyDiseasesGivesWay() {
		Tags tags = Tagging.tag("Exosomes reduce inflammation in colitis", "");
		assertThat(Tagging.condition(tags, "D007249").focus()).isFalse();
		assertThat(against(Tagging.condition(tags, "D007249"))).contains("focus.process");
		Tags alone = Tagging.tag("Exosomes reduce inflammation", "");
		assertThat(Tagging.condition(alone, "D007249").focus()).isTrue();
	}

	@Test
	void whatIsNamedMostIsTheFocusWhereNothingElseIs() {
		Tags tags = Tagging.tag("Exosomes and their cargo",
				"Sepsis kills. In sepsis, cells die. Burns were seen. Death in sepsis is quick.");
		assertThat(Tagging.condition(tags, "D018805").focus()).isTrue();
		assertThat(Tagging.condition(tags, "D018805").because()).extracting(Reason::rule).contains("focus.most-named");
		assertThat(Tagging.condition(tags, "D002056").focus()).isFalse();
	}

	@Test
	void theReasonOfTheMostNamedDeniesNoFocusThatIsThere() {
		Tags tags = Tagging.tag("Exosomes in inflammation of mice",
				"Sepsis is a problem. Sepsis was seen. Sepsis was frequent.");
		assertThat(focus(tags)).containsExactlyInAnyOrder("D007249", "D018805");
		assertThat(Tagging.condition(tags, "D018805").because()).extracting(Reason::detail)
			.contains("named 3 times, and no other disease more often or in focus");
	}

	@Test
	void whatMayBePreventedIsNamedAndWhatIsDeniedIsNot() {
		String twice = "Sepsis kills. In sepsis, cells die. ";
		assertThat(focus(Tagging.tag("Exosomes and their cargo", twice + "Vesicles may prevent sepsis.")))
			.containsExactly("D018805");
		assertThat(focus(Tagging.tag("Exosomes and their cargo", twice + "There was no sepsis."))).isEmpty();
	}

	private static List<String> focus(Tags tags) {
		return tags.conditions().stream().filter(ConditionTag::focus).map((tag) -> tag.id().substring(5)).toList();
	}

	private static List<String> against(ConditionTag tag) {
		return tag.because().stream().filter(Reason::against).map(Reason::rule).toList();
	}

}
