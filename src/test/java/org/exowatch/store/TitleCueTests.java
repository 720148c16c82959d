package org.exowatch.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitleCueTests {

	private static final String PAPER = "Exosomes for knee osteoarthritis";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "RETRACTS | Retraction: ", "RETRACTS | Retraction Note: ", "RETRACTS | Retraction notice to ",
					"RETRACTS | Notice of retraction: ", "RETRACTS | [Retraction] ",
					"RETRACTS | Retraction for Roe et al., ", "CONCERNS | Expression of Concern: ",
					"CONCERNS | Editorial expression of concern to: ", "CONCERNS | Notice of Concern: ",
					"CORRECTS | Correction: Roe et al. ", "CORRECTS | Correction to: ",
					"CORRECTS | Author Correction: ", "CORRECTS | Publisher Correction: ", "CORRECTS | Corrigendum: ",
					"CORRECTS | Corrigendum to ", "CORRECTS | [Corrigendum] ", "CORRECTS | Erratum: ",
					"CORRECTS | Erratum for ", "CORRECTS | Author Correction to: " })
	void aNoticeRepeatsTheTitleOfItsPaper(String kind, String start) {
		assertThat(TitleCue.of(start + " " + PAPER)).contains(new TitleCue(kind, false, PAPER));
		assertThat(start.strip()).containsPattern("(?i)" + TitleCue.PREFILTER.replace("\\W", "[^A-Za-z]"));
	}

	@Test
	void aQuotedTitleEndsWithItsQuote() {
		assertThat(TitleCue.of("Corrigendum to \"" + PAPER + "\" [J. Samples 12 (2025) 1-9]"))
			.contains(new TitleCue("CORRECTS", false, PAPER));
	}

	@ParameterizedTest
	@ValueSource(strings = { "RETRACTED: ", "RETRACTED ARTICLE: ", "[Retracted] ", "Retracted: " })
	void aRetractedPaperSaysSoItself(String start) {
		assertThat(TitleCue.of(start + PAPER)).contains(new TitleCue("RETRACTS", true, PAPER));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Retracted articles in stem cell research", "Correction of low levels of astigmatism.",
			"Retraction of the tongue during sleep", "Concern about exosome clinics", "Errors in dosing",
			"Corrections officers and mental health", "Withdrawal of opioids", PAPER })
	void otherTitlesSayNothing(String title) {
		assertThat(TitleCue.of(title)).isEmpty();
	}

}
