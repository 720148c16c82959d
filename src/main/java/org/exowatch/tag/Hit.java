package org.exowatch.tag;

/**
 * A phrase that was found.
 *
 * @param <C> the kind of cue
 * @param cue its group
 * @param sentence where it stands
 * @param firstToken first word
 * @param endToken the word after the last one
 */
record Hit<C extends Enum<C> & Cue>(C cue, Sentence sentence, int firstToken, int endToken) {

	/** The words as they stand. */
	String words(ReadText text) {
		return text.text(this.firstToken, this.endToken);
	}

}
