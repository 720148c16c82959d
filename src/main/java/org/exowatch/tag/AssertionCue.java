package org.exowatch.tag;

import java.util.List;

/** Words around a condition that say how it is spoken of. */
enum AssertionCue implements Cue {

	/** Before the condition: it is denied. */
	NEGATES_AFTER("no", "not", "without", "absence of", "no evidence of", "no sign of", "no signs of", "free of",
			"free from", "negative for", "neither", "nor", "lack of", "did not develop", "denied", "never had",
			"no history of", "excluding", "ruled out", "non", "none of", "never", "without evidence of",
			"without signs of", "no cases of", "no case of", "did not have", "not diagnosed with", "absent",
			"failed to show", "failed to reveal", "no evidence for", "not have", "no longer had", "unlikely to be",
			"none", "nobody", "no one", "without a history of", "less likely to form", "less likely to develop",
			"unlikely to form", "unlikely to cause", "did not show", "did not experience", "did not report",
			"did not present with", "do not have", "does not have", "not cause", "not lead to", "not result in",
			"not induce", "not meet criteria for", "not suffer from", "not acquire"),
	/** After the condition: it is denied. */
	NEGATES_BEFORE("was not observed", "were not observed", "was not detected", "were not detected", "was not found",
			"were not found", "was not seen", "were not seen", "did not occur", "was ruled out", "were ruled out",
			"was excluded", "were excluded", "was absent", "were absent", "was not present", "were not present",
			"not reported", "was not reported", "were not reported", "not noted", "has not been observed",
			"could be excluded", "had been excluded", "has been excluded", "have been excluded", "been ruled out",
			"could be ruled out", "did not develop", "never developed", "never been reported", "never been observed",
			"not been reported", "is unlikely", "was unlikely", "unlikely", "was denied", "not identified",
			"not present", "not found", "not detected", "not observed", "not seen", "not recorded", "not documented",
			"in none", "in nobody", "did not recur", "did not arise", "not develop"),
	/** Who or what was kept out, on either side of the condition. */
	EXCLUDES("exclusion criteria", "exclusion criterion", "reason for exclusion", "reasons for exclusion",
			"were excluded", "was excluded", "are excluded", "is excluded", "will be excluded", "had been excluded",
			"have been excluded", "being excluded", "to be excluded", "we excluded", "not recruited", "not enrolled",
			"not eligible", "not been eligible", "ineligible", "were left out", "are left out", "was left out",
			"will be left out", "not be enrolled", "not be included", "not be recruited", "not be eligible",
			"not admitted to the trial", "not admitted to the study", "were not included", "was not included",
			"could not take part", "will not be", "excluded were", "excluded if", "excludes patients",
			"excluded patients", "precluded participation", "barred from"),
	/** Before those kept out: only they were, not all with the condition. */
	COUNTED("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "patient", "some", "others",
			"studies", "records", "articles", "samples", "who", "duplicates"),
	/** Two conditions of one list. */
	AND("and"), OR("or", "nor"),
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
			"not worsen", "not inferior", "not significantly", "nor significantly", "no longer", "no doubt that",
			"no drug", "no drugs", "no treatment", "no treatments", "no therapy", "no therapies", "no cure",
			"no vaccine", "no biomarker", "no biomarkers", "no effective", "no specific", "no reliable", "no test",
			"not to", "not with", "not influenced", "not related", "not correlated", "not associated", "not explained",
			"not predict", "not differ", "no difference", "no differences", "not been established", "not established",
			"not been shown", "not been proven", "not been tested", "not specific", "not modify", "not modified",
			"not affected", "not prevented", "not altered", "not respond", "not sufficient", "not superior", "did not",
			"do not", "does not", "could not", "may not", "not be", "no association", "no correlation", "no relation",
			"no relationship", "no benefit", "no effect", "no studies", "no study", "no trial", "no trials",
			"not licensed", "not been licensed"),
	/** Before the condition: it might come. */
	MIGHT("risk of", "risk for", "at risk of", "at risk for", "to prevent", "prevention of", "preventing", "suspected",
			"suspicion of", "in case of", "susceptibility to", "to rule out", "predisposition to", "rule out",
			"to exclude", "could lead to", "may lead to", "might lead to", "can lead to", "may cause", "might cause",
			"could cause", "prophylaxis of", "prophylaxis against", "protects against", "protect against",
			"protection against", "protection from",

			"screened for", "screening for", "vulnerability to", "predisposes to", "predispose to", "concern for",
			"fear of", "likelihood of", "probability of", "chance of", "to screen for", "screen for", "look for",
			"watch for", "monitored for", "monitoring for", "protecting against", "protecting from", "protect from",
			"protected against", "guard against", "avoid", "to avoid", "averting", "avert", "odds of", "prone to",
			"tested for", "vaccination against", "vaccines against", "vaccine against", "be of use in",
			"may be useful in", "could be useful in", "might be useful in", "may help in", "could help in",
			"may occur in", "might occur in", "could occur in", "may contribute to", "might contribute to",
			"could contribute to", "may underlie", "might underlie", "could underlie", "may result in",
			"could result in", "might result in", "extended to", "before trials in", "planned in", "planned for",
			"notion that", "hypothesis that", "hypothesised that", "hypothesized that", "link between", "may extend to",
			"might extend to", "could extend to", "could progress to", "may progress to", "may be lost in",
			"could be explored in", "could be explored for", "may raise", "could raise", "may trigger", "could trigger",
			"might trigger", "may induce", "could induce", "might induce", "potentially"),
	/** The same, only directly before it. */
	MIGHT_HERE("prevent", "prevents", "prevented", "predictor of", "predict", "predicts", "prediction of", "if",
			"whether", "possible", "possibly", "potential", "probable"),
	/** Before the condition, however far: it was to be looked for. */
	OUTCOME("primary outcome", "primary outcomes", "secondary outcome", "secondary outcomes", "safety outcome",
			"safety outcomes", "primary endpoint", "primary endpoints", "secondary endpoint", "secondary endpoints",
			"primary end point", "secondary end points", "safety endpoint", "safety endpoints", "main outcome",
			"main outcomes", "outcome measure", "outcome measures", "outcomes are", "outcomes include",
			"outcomes comprise", "outcomes will be", "stopping rules", "stopping rule", "will be monitored",
			"events of interest"),
	/** Anywhere in the clause: nobody knows yet. */
	OPEN("remains to be", "remain to be", "remains unknown", "remain unknown", "remains open", "hardly ever assessed",
			"rarely assessed", "not been assessed", "was not assessed", "were not assessed", "was not studied",
			"were not studied", "not been studied", "was not tested", "should be tested", "should be studied",
			"needs to be tested", "need to be tested", "will show whether", "further work", "future work",
			"future studies", "future trials", "further studies are needed", "is conceivable", "are planned",
			"is planned", "not been examined", "not examined"),
	/** Somebody else's. */
	OTHER_SUBJECT("family history of", "mother had", "father had", "mother with", "father with", "sister with",
			"brother with", "relative with", "relatives with", "siblings with", "family members with", "parents with",
			"maternal history of", "paternal history of", "relatives had", "mother has", "father has", "brother had",
			"sister had", "mothers with", "fathers with", "parents had", "donors with", "donor with", "donors had",
			"her mother", "his mother", "their mother", "mother of", "whose mother", "her father", "his father",
			"their father", "father of", "whose father", "aunt", "uncle", "grandmother", "grandfather", "grandparents",
			"cousin", "cousins", "family member with", "family member had", "his sister", "her sister", "his brother",
			"her brother", "relative of", "relatives of", "his parents", "her parents", "controls with"),
	/** The same, only directly before it. */
	OTHER_HERE("maternal", "paternal", "parental"),
	/** Ends the reach of what stands before it. */
	BARRIER("but", "although", "however", "whereas", "except", "despite", "while", "though", "compared with", "because",
			"since", "therefore", "which", "after", "before", "yet", "and then", "who", "due to", "as well as",
			"but also", "followed by", "instead", "than", "versus", "so that", "neither"),
	/** Ends a clause. */
	CONTRAST("but", "although", "whereas", "however", "while", "though", "despite"),
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
