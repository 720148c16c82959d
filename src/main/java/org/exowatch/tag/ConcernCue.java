package org.exowatch.tag;

import java.util.List;

/** What an FDA notice raises, by its usual words. */
enum ConcernCue implements Cue {

	NO_LICENSE("unlicensed biological product", "unapproved new drug", "unapproved new drugs",
			"no approved biologics license application", "not the subject of an approved BLA",
			"not the subject of an approved biologics license application", "valid BLA", "valid biologics license",
			"without an approved", "no investigational new drug application",
			"nor is there an investigational new drug application", "nor is there an IND", "IND in effect",
			"not FDA approved", "not approved by FDA", "not approved by the FDA", "have not been approved",
			"has not been approved", "no FDA approved exosome products", "unapproved products", "unapproved product",
			"unapproved and unlicensed", "unlicensed and unapproved", "premarket approval", "no approved"),
	CONTAMINATION("contamination", "contaminated", "cross contamination", "microbial contamination",
			"recovered microorganisms"),
	INFECTION("infection", "infections", "infected", "sepsis", "bacteremia", "bloodstream infections",
			"bacterial infections", "infectious agents"),
	STERILITY("sterility", "sterile", "aseptic", "non sterile", "nonsterile", "lack of sterility assurance",
			"environmental monitoring", "sterilization"),
	DONOR_SCREENING("donor screening", "donor eligibility", "screen donors", "screened donors", "test donors",
			"donor testing", "screen a donor", "donor specimens", "relevant communicable disease", "screening donors",
			"testing donors", "donor eligibility determination"),
	MANUFACTURING("CGMP", "CGTP", "current good manufacturing practice", "current good tissue practice",
			"process validation", "quality control unit", "quality unit", "manufacturing process",
			"validated manufacturing", "adulterated", "written procedures", "production and process control",
			"deviations from"),
	FALSE_CLAIM("misleading", "false or misleading", "misbranded", "unproven", "unsubstantiated", "fraudulent",
			"deceptive", "claims to", "claiming to", "falsely", "not been proven", "fda registered"),
	ADVERSE_EVENT("adverse event", "adverse events", "serious adverse events", "adverse reaction", "adverse reactions",
			"hospitalized", "hospitalised", "hospitalization", "blindness", "serious harm", "patient harm", "deaths",
			"injuries reported", "became ill", "experienced serious");

	private final String phrases;

	ConcernCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
