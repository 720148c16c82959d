package org.exowatch.tag;

import java.util.List;

/** Words by which a text says that a design is not its own: it lacks or is wanted. */
enum NotDoneCue implements Cue {

	/** Right before the design. */
	NO("no", "not", "without", "few"),
	/** Before the design. */
	WANTED("lack of", "lack", "lacks", "lacking", "absence of", "need for", "need", "needs", "requires", "call for",
			"calls for", "await", "awaits", "awaiting", "pending", "future", "further", "should be confirmed in",
			"should be tested in", "should be evaluated in", "should be studied in", "should be examined in",
			"should be investigated in", "to be confirmed in", "be confirmed by", "should be validated in", "warrant",
			"warrants", "should perform", "should conduct", "required are", "needed are", "scarcity of", "paucity of",
			"shortage of", "until"),
	/** After the design. */
	MISSING("are needed", "is needed", "are required", "is required", "are warranted", "is warranted", "are lacking",
			"is lacking", "is missing", "are missing", "are scarce", "are rare", "are awaited", "is awaited",
			"are necessary", "is necessary", "have not been", "has not been", "have yet to be", "has yet to be",
			"do not exist", "does not exist", "should be", "must be", "need to be", "needs to be", "would be needed",
			"will be needed", "will be required", "will be necessary", "remain to be", "are still needed",
			"are urgently needed", "are still lacking", "is still lacking", "were lacking", "are few", "should confirm",
			"are therefore needed"),
	/** The design that follows is this study's own. */
	OWN("this", "our", "present", "current"),
	/** A paper that was taken back. */
	RETRACTED("has been retracted", "has been withdrawn", "is retracted", "is withdrawn", "article withdrawal",
			"was retracted", "have retracted", "retracted at the request");

	private final String phrases;

	NotDoneCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
