package org.exowatch.tag;

import java.util.List;

/** A group of phrases that say the same; each room of rules has an enum of them. */
interface Cue {

	/** The phrases; case, plural, hyphens and spelling do not matter. */
	List<String> phrases();

	/** Phrases as one string: what an enum keeps has to be immutable. */
	static String joined(String... phrases) {
		return String.join("|", phrases);
	}

	static List<String> parted(String phrases) {
		return List.of(phrases.split("\\|"));
	}

}
