package org.exowatch.document;

/** The kinds of FDA notice. */
public enum NoticeKind {

	SAFETY_COMMUNICATION, CONSUMER_ALERT, WARNING_LETTER, CLOSE_OUT_LETTER, UNTITLED_LETTER, RECALL,
	INSPECTION_OBSERVATION, GUIDANCE, ADVERSE_EVENT_SUMMARY, APPROVAL;

	/**
	 * {@code Warning letter}. What counts of reports are worth stands with them wherever
	 * they are named.
	 */
	public String label() {
		if (this == ADVERSE_EVENT_SUMMARY) {
			return "Adverse event summary (reports do not establish causation)";
		}
		String words = name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
		return (this == CLOSE_OUT_LETTER) ? "Close-out letter"
				: Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
