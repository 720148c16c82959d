package org.exowatch.tag;

import java.util.List;

/** Words around a condition that say how it is spoken of. */
enum AssertionCue implements Cue {

	/** Before the condition: it is denied. */
	NEGATES_AFTER("no", "not", "without", "absence of", "no evidence of", "no sign of", "no signs of", "free of",
			"free from", "negative for", "neither", "nor", "lack of", "did not develop", "denied", "never had",
			"no history of", "excluding", "ruled out", "non", "none of", "never", "without evidence of",
			"without signs of", "no cases of", "no case of", "did not have", "not diagnosed with", "absent",
			"failed to show", "failed to reveal", "no evidence for", "not have", "no longer had", "unlikely to be"),
	/** After the condition: it is denied. */
	NEGATES_BEFORE("was not observed", "were not observed", "was not detected", "were not detected", "was not found",
			"were not found", "was not seen", "were not seen", "did not occur", "was ruled out", "were ruled out",
			"was excluded", "were excluded", "was absent", "were absent", "was not present", "were not present",
			"not reported", "was not reported", "were not reported", "not noted", "has not been observed",
			"could be excluded", "had been excluded", "has been excluded", "have been excluded", "been ruled out",
			"could be ruled out", "did not develop", "never developed", "never been reported", "never been observed",
			"not been reported", "is unlikely", "was unlikely", "unlikely", "was denied", "not identified",
			"not present", "not found", "not detected", "not observed", "not seen"),
	/** Looks like a denial and is none. */
	NOT_A_NEGATION("not only", "no longer only", "not just", "no doubt", "not limited to",
			"including but not limited to", "not known whether", "no treatment for", "no cure for",
			"no effective treatment for", "no effective therapy for", "no therapy for", "no approved treatment for",
			"no disease modifying treatment for", "no drug for", "not fully understood", "no difference in",
			"no differences in", "no significant difference in", "not associated with", "no effect on",
			"not been approved for", "not approved for", "not approved to treat", "not been approved to treat",
			"no approved products for", "not effective in", "no improvement in", "no change in", "no changes in",
			"no significant change in", "no significant changes in", "no increase in", "no decrease in",
			"no reduction in", "no significant improvement in", "no significant increase in",
			"no significant reduction in", "no significant decrease in", "no progression of", "no worsening of",
			"no significant effect on", "no influence on", "no impact on", "no role in", "no association with",
			"no correlation with", "not all", "not every", "not known", "not clear", "not understood", "no known",
			"no approved drug", "no approved", "without treatment", "without therapy", "without exception",
			"not yet been approved for", "no approved therapy for", "no approved therapies for",
			"no effective treatments for", "no specific treatment for", "no specific therapy for",
			"no established treatment for", "no available treatment for", "no treatments for", "no vaccine for",
			"not changed", "not improve", "not improved", "not reduce", "not affect", "not prevent", "not alter",
			"not worsen", "not inferior", "not significantly", "nor significantly", "no longer", "no doubt that"),
	/** Before the condition: it might come. */
	MIGHT("risk of", "risk for", "at risk of", "at risk for", "to prevent", "prevention of", "preventing", "suspected",
			"suspicion of", "in case of", "susceptibility to", "to rule out", "predisposition to", "rule out",
			"to exclude", "could lead to", "may lead to", "might lead to", "can lead to", "may cause", "might cause",
			"could cause", "prophylaxis of", "prophylaxis against", "protects against", "protect against",
			"protection against", "protection from",

			"screened for", "screening for", "vulnerability to", "predisposes to", "predispose to", "concern for",
			"fear of", "likelihood of", "probability of", "chance of"),
	/** The same, only directly before it. */
	MIGHT_HERE("prevent", "prevents", "prevented", "predictor of", "predict", "predicts", "prediction of", "if",
			"whether", "possible", "possibly", "potential", "probable"),
	/** Somebody else's. */
	OTHER_SUBJECT("family history of", "mother had", "father had", "mother with", "father with", "sister with",
			"brother with", "relative with", "relatives with", "siblings with", "family members with", "parents with",
			"maternal history of", "paternal history of", "relatives had", "mother has", "father has", "brother had",
			"sister had", "mothers with", "fathers with", "parents had", "donors with", "donor with", "donors had"),
	/** The same, only directly before it. */
	OTHER_HERE("maternal", "paternal", "parental"),
	/** Ends the reach of what stands before it. */
	BARRIER("but", "although", "however", "whereas", "except", "despite", "while", "though", "compared with", "because",
			"since", "therefore", "which", "after", "before", "yet", "and then", "who", "due to", "as well as",
			"but also", "followed by", "instead", "than", "versus"),
	/** The sentence speaks of animals. */
	ANIMAL("mice", "mouse", "rat", "rats", "murine", "rabbit", "rabbits", "pig", "pigs", "swine", "porcine", "dogs",
			"canine", "monkeys", "macaques", "zebrafish", "rodent", "rodents", "hamsters", "guinea pigs", "sheep",
			"ovine", "horses", "equine", "animal model", "animal models", "animals", "mouse model", "rat model",
			"rat models", "drosophila", "piglets", "goats"),
	/** The sentence speaks of people too. */
	PEOPLE("patient", "patients", "women", "men", "children", "participants", "volunteers", "infants", "adults",
			"human subjects", "donors", "individuals", "people");

	private final String phrases;

	AssertionCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
