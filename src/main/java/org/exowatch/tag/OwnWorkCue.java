package org.exowatch.tag;

import java.util.List;

/**
 * Words by which a paper turns from what is known to what it did: introductions speak in
 * the present.
 */
enum OwnWorkCue implements Cue {

	OWN_WORK("we", "our", "ours", "here", "this study", "this trial", "this review", "this article", "this report",
			"this work", "this paper", "this case", "the present", "the aim", "aimed", "objective", "was", "were",
			"had", "did", "year old", "presented", "overview", "report of", "is reviewed", "are reviewed",
			"article reviews", "i", "is given", "is described", "this protocol", "this statement", "authors", "will be",
			"panel", "workshop", "discussed", "society", "examined", "expert", "experts");

	private final String phrases;

	OwnWorkCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
