package org.exowatch.tag;

import org.exowatch.document.Tags;
import org.exowatch.document.Tags.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortFormsTests {

	@ParameterizedTest
	@ValueSource(strings = { "PD", "OA", "MS", "TBI", "MI", "HF", "GC", "AD", "RA", "IVD", "EV", "CD", "ALL" })
	void anAmbiguousShortFormAloneIsNothing(String form) {
		assertThat(Tagging.tag("Vesicles and " + form, form + " was measured in all of them.").conditions()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Parkinson's disease (PD)              | PD   | D010300
			osteoarthritis (OA)                   | OA   | D010003
			multiple sclerosis (MS)               | MS   | D009103
			traumatic brain injury (TBI)          | TBI  | D000070642
			myocardial infarction (MI)            | MI   | D009203
			heart failure (HF)                    | HF   | D006333
			gastric cancer (GC)                   | GC   | D013274
			Alzheimer’s disease (AD)              | AD   | D000544
			AD (Alzheimer disease)                | AD   | D000544
			rheumatoid arthritis (RA)             | RA   | D001172
			intervertebral disc degeneration (IVD) | IVD | D055959
			""")
	void aShortFormCountsWhereItsLongFormStands(String defined, String form, String ui) {
		Tags tags = Tagging.tag("Vesicles", "We studied " + defined + " for years. Later " + form + " improved.");
		assertThat(Tagging.ids(tags)).containsExactly(ui);
		Mention last = tags.conditions().get(0).mentions().get(tags.conditions().get(0).mentions().size() - 1);
		assertThat(last.text()).isEqualTo(form);
		assertThat(last.rule()).isEqualTo("condition.abbreviation");
		assertThat(last.longForm()).isNotNull().doesNotContain(form);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			peritoneal dialysis (PD)    | PD
			oleic acid (OA)             | OA
			mass spectrometry (MS)      | MS
			mitral insufficiency (MI)   | MI
			extracellular vesicles (EV) | EV
			adipose derived (AD)        | AD
			germinal center (GC)        | GC
			retinoic acid (RA)          | RA
			in vitro diagnostics (IVD)  | IVD
			""")
	void aShortFormThatMeansSomethingElseIsNothing(String defined, String form) {
		Tags tags = Tagging.tag("Vesicles", "We used " + defined + " for years. Later " + form + " was changed. "
				+ "Nobody had Parkinson disease, osteoarthritis or rheumatoid arthritis then.");
		assertThat(tags.conditions()).allSatisfy((condition) -> assertThat(condition.mentions())
			.allSatisfy((mention) -> assertThat(mention.text()).isNotEqualTo(form)));
	}

	@Test
	void theFirstOfManyNamesTellsWhatAKnownShortFormStandsFor() {
		String names = "Osteoarthritis and heart failure were frequent. ".repeat(40);
		assertThat(Tagging.condition(Tagging.tag("Heart failure", names + "HF was frequent."), "D006333").mentions())
			.anySatisfy((mention) -> {
				assertThat(mention.text()).isEqualTo("HF");
				assertThat(mention.longForm()).isEqualTo("Heart failure");
			});
	}

	@Test
	void aKnownShortFormOfANamedConditionCountsWithoutAnExplanation() {
		Mention mention = Tagging.condition(Tagging.tag("Heart failure", "HF was frequent."), "D006333")
			.mentions()
			.get(1);
		assertThat(mention.rule()).isEqualTo("condition.abbreviation-undefined");
		assertThat(mention.longForm()).isEqualTo("Heart failure");
	}

	@Test
	void aShortFormWithAnExponentIsNothing() {
		Tags tags = Tagging.tag("Vesicles", "Multiple sclerosis (MS) was studied. Proteins were read by MS\u00b2.");
		assertThat(Tagging.condition(tags, "D009103").mentions()).hasSize(2);
	}

	@Test
	void aShortFormInsideOfASymbolIsNothing() {
		Tags tags = Tagging.tag("", "In Parkinson disease (PD) the markers PD-1 and PD-L1 rose.");
		assertThat(Tagging.condition(tags, "D010300").mentions()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Parkinson's disease (PD) was rare. Peritoneal dialysis (PD) was begun. PD fluid was warm.       | 1
			Peritoneal dialysis (PD) was begun. PD fluid was warm. Parkinson's disease (PD) came. PD stayed. | 2
			PD was rare. Parkinson's disease (PD) was slow. Parkinson's disease patients (PD) ate. PD rose.  | 4
			""")
	void aShortFormExplainedTwiceMeansWhatWasSaidLast(String text, int forms) {
		Tags tags = Tagging.tag("Vesicles", text);
		assertThat(Tagging.condition(tags, "D010300").mentions()).filteredOn((mention) -> mention.text().equals("PD"))
			.hasSize(forms);
	}

}
