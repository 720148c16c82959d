package org.exowatch.tag;

import java.util.List;

/** Words of notices that say what a sentence is for, and not what happened. */
enum NoticeCue implements Cue {

	/** Whom a notice is for; a specialty is nobody's condition. */
	AUDIENCE("audience", "intended audience", "target audience", "audiences"),
	/** How harms are to be reported. */
	REPORTING("medwatch", "report it", "report them", "report any", "report adverse", "report the adverse",
			"report an adverse", "report all adverse", "report serious adverse", "report infections",
			"report side effects", "report suspected", "should report", "can report", "may report", "to report adverse",
			"encouraged to report", "are asked to report", "reporting of adverse", "reporting adverse",
			"report such events", "report these events", "adverse event reporting", "adverse events reporting",
			"how to report", "submit a report", "file a report", "reporting form", "voluntary reporting",
			"reporting program"),
	/** That some were. */
	RECEIVED("received reports", "received a report", "received complaints", "has received", "have received",
			"were reported", "was reported", "reported to fda", "reported to the fda", "hospitalized", "died",
			"developed", "became ill", "is aware of", "aware of reports", "fda is aware", "been reports of",
			"failed to", "failure to", "did not report", "did not submit", "not submitted", "experienced");

	private final String phrases;

	NoticeCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
