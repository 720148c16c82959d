package org.exowatch.tag;

import java.util.List;

/** Sentences that say what a text is about. */
enum FocusCue implements Cue {

	AIM("aim of", "aimed to", "aims to", "we sought to", "objective", "objectives", "purpose of", "this study was",
			"this study", "we investigated", "we examined", "we evaluated", "was to investigate", "was to evaluate",
			"was to determine", "was to assess", "was to explore", "here we", "in this study", "we hypothesized",
			"present study", "to investigate", "to evaluate", "this review", "we review", "we report", "we compared",
			"we followed", "we enrolled", "we recruited", "cross sectional study we", "cohort study we"),
	/** What a firm says that its product does. */
	CLAIM("treat", "treats", "treating", "treatment of", "treatment for", "to treat", "cure", "cures", "mitigate",
			"mitigation", "heal", "help with", "helps with", "relieve", "relief", "benefit", "beneficial",
			"therapy for", "diseases or conditions", "following conditions", "indications", "promotes your products",
			"marketed for", "marketed to", "claims", "conditions such as", "intended for use in", "used for",
			"effective against", "effective for", "protocols", "your website"),
	/** A harm or a test, not a claim. */
	HARM("hospitalized", "hospitalization", "hospitalised", "adverse event", "adverse events", "adverse reaction",
			"serious adverse", "outbreak", "became ill", "were infected", "blood cultures", "screening", "screened",
			"donor", "donors", "donor testing", "communicable disease", "contaminated", "contamination", "risk of");

	private final String phrases;

	FocusCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
