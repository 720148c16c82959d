package org.exowatch.tag;

import java.util.List;

/** Words around a condition that say how it is spoken of. */
enum AssertionCue implements Cue {

	/** Before the condition: it is denied. */
	NEGATES_AFTER("no", "not", "without", "absence of", "no evidence of", "no sign of", "no signs of", "free of",
			"free from", "negative for", "neither", "nor", "lack of", "did not develop", "denied", "never had",
			"no history of", "excluding", "ruled out", "non"),
	/** After the condition: it is denied. */
	NEGATES_BEFORE("was not observed", "were not observed", "was not detected", "were not detected", "was not found",
			"were not found", "was not seen", "were not seen", "did not occur", "was ruled out", "were ruled out",
			"was excluded", "were excluded", "was absent", "were absent", "was not present", "were not present",
			"not reported", "was not reported", "were not reported", "not noted", "has not been observed"),
	/** Looks like a denial and is none. */
	NOT_A_NEGATION("not only", "no longer only", "not just", "no doubt", "not limited to",
			"including but not limited to", "not known whether", "no treatment for", "no cure for",
			"no effective treatment for", "no effective therapy for", "no therapy for", "no approved treatment for",
			"no disease modifying treatment for", "no drug for", "not fully understood", "no difference in",
			"no differences in", "no significant difference in", "not associated with", "no effect on",
			"not been approved for", "not approved for", "not approved to treat", "not been approved to treat",
			"no approved products for", "not effective in"),
	/** Before the condition: it might come. */
	MIGHT("risk of", "risk for", "at risk of", "at risk for", "to prevent", "prevention of", "preventing", "suspected",
			"suspicion of", "in case of", "susceptibility to", "to rule out", "predisposition to"),
	/** Somebody else's. */
	OTHER_SUBJECT("family history of", "mother had", "father had", "mother with", "father with", "sister with",
			"brother with", "relative with", "relatives with", "siblings with", "family members with", "parents with",
			"maternal history of", "paternal history of"),
	/** Ends the reach of what stands before it. */
	BARRIER("but", "although", "however", "whereas", "except", "despite", "while", "though", "compared with", "because",
			"since", "therefore", "which", "after", "before"),
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
